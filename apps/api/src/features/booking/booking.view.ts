import type { BookingState, BookingView } from '@app/contracts';
import { fromStored } from '../../platform/stored-instant.js';
import { printedName } from '../person/index.js';
import type { SeminarDay } from '../seminar/index.js';
import { LIVE } from './day-seats.js';

/** A row of the list, as both databases answer it. */
export interface ListedBooking {
  id: string;
  place: number;
  state: BookingState;
  offerExpiresAt: Date | string | null;
  requestedAt: Date | string;
  changedAt: Date | string;
  blockId: string | null;
  personId: string;
  titlesBefore: string;
  givenName: string;
  familyName: string;
  titlesAfter: string;
  email: string | null;
  municipalityId: string | null;
  municipalityName: string | null;
}

interface Around {
  day: SeminarDay;
  free: number;
  now: Date;
}

/** Those alive in order of asking, then the others. */
export function toBookingViews(rows: readonly ListedBooking[], around: Around): BookingView[] {
  const waiting = rows.filter(({ state }) => state === 'waitlisted').map(({ id }) => id);
  const views = rows.map((row) => toBookingView(row, waiting.indexOf(row.id), around));
  const isLive = ({ state }: BookingView) => LIVE.has(state);
  return [...views.filter(isLive), ...views.filter((view) => !isLive(view))];
}

function toBookingView(row: ListedBooking, ahead: number, { day, free, now }: Around): BookingView {
  const { id, place, state, blockId, municipalityId, municipalityName } = row;
  const email = row.email ?? '';
  const isOpen = day.state === 'planned' && !day.hasStartedBy(now);
  const isWaiting = state === 'offered' || (state === 'waitlisted' && free > 0);
  return {
    id,
    place,
    person: { id: row.personId, name: printedName(row) || email, email },
    municipality: municipalityId && municipalityName !== null ? { id: municipalityId, name: municipalityName } : null,
    state,
    ahead: ahead < 0 ? null : ahead,
    offerExpiresAt: row.offerExpiresAt && fromStored(row.offerExpiresAt).toISOString(),
    requestedAt: fromStored(row.requestedAt).toISOString(),
    changedAt: fromStored(row.changedAt).toISOString(),
    blockId,
    can: {
      confirm: isOpen && isWaiting,
      cancel: isOpen && (state === 'confirmed' || state === 'waitlisted' || state === 'offered'),
      markNoShow: state === 'confirmed' && day.hasStartedBy(now) && day.state === 'planned',
      undoNoShow: state === 'no_show',
    },
  };
}
