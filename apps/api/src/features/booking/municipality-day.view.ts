import type { BookingState, Language, MunicipalityDayView, SeatBlockView, SeatCounts } from '@app/contracts';
import { languageOf, textIn, type PublishedRevision } from '../course/index.js';
import { emailHint, printedName } from '../person/index.js';
import type { SeminarDay } from '../seminar/index.js';

/** A row of the list, as both databases answer it. */
export interface FoundPerson {
  /** Of the booking. */
  id: string;
  dayId: string;
  state: BookingState;
  blockId: string | null;
  titlesBefore: string;
  givenName: string;
  familyName: string;
  titlesAfter: string;
  email: string | null;
  /** Has an office in the municipality today. SQLite answers 0 and 1. */
  isOwn: boolean | number;
}

export interface DayAround {
  language: Language;
  cohortName: string;
  content: PublishedRevision['content'];
  seats: SeatCounts;
  /** Whether seats can be held for this municipality at all. */
  isOffered: boolean;
  blocks: SeatBlockView[];
  people: FoundPerson[];
  now: Date;
}

export function toMunicipalityDayView(day: SeminarDay, around: DayAround): MunicipalityDayView {
  const { id, title, zone, form, venue, state } = day;
  const { cohortName, content, seats, blocks, people, language } = around;
  const isOpen = state === 'planned' && !day.hasStartedBy(around.now);
  return {
    day: {
      id,
      title,
      cohortName,
      courseTitle: textIn(content.title, languageOf(content, language)),
      startsAt: day.startsAt.toISOString(),
      endsAt: day.endsAt.toISOString(),
      zone,
      form,
      venue,
      state,
    },
    seats: { free: seats.free, waitlisted: seats.waitlisted },
    blocks,
    people: people.map((person) => ({
      bookingId: person.id,
      name: nameOf(person),
      state: person.state,
      blockId: person.blockId,
      can: {
        remove: isOpen && person.state === 'confirmed' && blocks.some((block) => block.id === person.blockId),
      },
    })),
    can: { reserve: isOpen && around.isOffered && seats.free > 0 },
  };
}

/** Whoever knows an address does not learn the name behind it: that is for people of the own municipality. */
function nameOf(person: FoundPerson): string {
  const name = person.isOwn ? printedName(person) : '';
  return name || (person.email ? emailHint(person.email) : '…');
}
