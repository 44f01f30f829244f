import type { RequestOf, SeminarDayView, seminarApi } from '@app/contracts';
import { textOf } from '../../shared/forms.js';
import { wallClockOf } from '../../shared/venue-time.js';

type NewDay = RequestOf<typeof seminarApi.create>['body']['day'];
type Repeat = RequestOf<typeof seminarApi.create>['body']['repeat'];

/** The fields of a day as the form has them. */
export interface DayFields {
  title: string;
  zone: string;
  date: string;
  start: string;
  end: string;
  /** Of each half-day; an empty start means that there is none. */
  halves: readonly { start: string; end: string }[];
  form: 'in-person' | 'online';
  venueName: string;
  address: string;
  access: string;
  onlineUrl: string;
  capacity: number;
  /** One per line: title, a bar, the address. */
  materials: string;
  isRequired: boolean;
  trainerIds: readonly string[];
}

export const zones = ['Europe/Prague', 'Europe/Oslo'] as const;

/** A day as most are: two half-days with a lunch between them. */
export function emptyDay(trainerIds: readonly string[]): DayFields {
  return {
    title: '',
    zone: zones[0],
    date: '',
    start: '09:00',
    end: '16:00',
    halves: [
      { start: '09:00', end: '12:00' },
      { start: '13:00', end: '16:00' },
    ],
    form: 'in-person',
    venueName: '',
    address: '',
    access: '',
    onlineUrl: '',
    capacity: 20,
    materials: '',
    isRequired: true,
    trainerIds,
  };
}

export function fieldsOf(day: SeminarDayView): DayFields {
  const clock = (instant: string) => wallClockOf(instant, day.zone).slice(11);
  return {
    title: day.title,
    zone: day.zone,
    date: wallClockOf(day.startsAt, day.zone).slice(0, 10),
    start: clock(day.startsAt),
    end: clock(day.endsAt),
    halves: day.halfDays.map((half) => ({ start: clock(half.startsAt), end: clock(half.endsAt) })),
    form: day.form,
    venueName: day.venue?.name ?? '',
    address: day.venue?.address ?? '',
    access: day.venue?.access ?? '',
    onlineUrl: day.onlineUrl ?? '',
    capacity: day.capacity,
    materials: day.materials.map(({ title, url }) => `${title} | ${url}`).join('\n'),
    isRequired: day.isRequired,
    trainerIds: day.trainers.map(({ id }) => id),
  };
}

/** What the form says, as the contract wants it. */
export function dayOf(form: FormData): NewDay {
  const date = textOf(form, 'date');
  const at = (name: string) => `${date}T${textOf(form, name)}`;
  const isOnline = textOf(form, 'form') === 'online';
  const starts = form.getAll('halfStart').map(String);
  const ends = form.getAll('halfEnd').map(String);
  const halfDays = starts.flatMap((start, index) =>
    start && ends[index] ? [{ startsAt: `${date}T${start}`, endsAt: `${date}T${ends[index]}` }] : [],
  );
  return {
    title: textOf(form, 'title'),
    times: { zone: textOf(form, 'zone'), startsAt: at('start'), endsAt: at('end'), halfDays },
    place: {
      form: isOnline ? 'online' : 'in-person',
      venue: isOnline
        ? null
        : { name: textOf(form, 'venueName'), address: textOf(form, 'address'), access: textOf(form, 'access') },
      onlineUrl: textOf(form, 'onlineUrl') || null,
    },
    trainerIds: form.getAll('trainerIds').map(String),
    capacity: Number(textOf(form, 'capacity')),
    materials: materialsOf(textOf(form, 'materials')),
    isRequired: form.has('isRequired'),
  };
}

export function repeatOf(form: FormData): Repeat {
  const count = Number(textOf(form, 'count'));
  const unit = textOf(form, 'repeat');
  if ((unit !== 'day' && unit !== 'week') || count < 2) return null;
  return { kind: 'every', unit, interval: Number(textOf(form, 'interval')) || 1, count };
}

function materialsOf(text: string): { title: string; url: string }[] {
  return text
    .split('\n')
    .map((row) => row.trim())
    .filter(Boolean)
    .map((row) => {
      const bar = row.lastIndexOf('|');
      const url = row.slice(bar + 1).trim();
      return { title: bar < 0 ? url : row.slice(0, bar).trim(), url };
    });
}

/** The dates that a rule makes, to be seen before anything is planned. */
export function datesOf(first: string, { unit, interval, count }: { unit: string; interval: number; count: number }) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(first) || (unit !== 'day' && unit !== 'week')) return [];
  const step = Math.max(1, interval) * (unit === 'week' ? 7 : 1);
  return Array.from({ length: Math.min(20, Math.max(1, count)) }, (_, index) => {
    const date = new Date(`${first}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() + index * step);
    return date.toISOString().slice(0, 10);
  });
}
