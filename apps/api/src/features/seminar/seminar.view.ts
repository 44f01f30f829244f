import type { SeatCounts, SeminarDayView } from '@app/contracts';
import type { Cohort } from '../cohort/index.js';
import type { SeminarDay } from './seminar-day.entity.js';

export interface Trainer {
  id: string;
  name: string;
}

interface Around {
  cohort: Cohort;
  trainers: Trainer[];
  seats: SeatCounts;
}

export function toSeminarDayView(day: SeminarDay, { cohort, trainers, seats }: Around): SeminarDayView {
  const { id, cohortId, version, title, zone, form, venue, onlineUrl, halfDays, materials } = day;
  const isChangeable = day.state === 'planned' && cohort.state !== 'closing' && cohort.state !== 'closed';
  return {
    id,
    cohortId,
    version,
    title,
    startsAt: day.startsAt.toISOString(),
    endsAt: day.endsAt.toISOString(),
    zone,
    form,
    venue,
    onlineUrl,
    trainers,
    halfDays,
    materials,
    isRequired: day.isRequired,
    state: day.state,
    cancelReason: day.cancelReason,
    capacity: day.capacity,
    seats,
    can: { change: isChangeable, cancel: isChangeable, record: isChangeable },
  };
}
