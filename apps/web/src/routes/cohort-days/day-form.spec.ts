import { datesOf, dayOf, emptyDay, repeatOf } from './day-form.js';

function aForm(fields: Record<string, string | readonly string[]>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, String(one));
  return form;
}

const filled = {
  title: 'První seminář',
  zone: 'Europe/Prague',
  date: '2026-12-07',
  start: '09:00',
  end: '16:00',
  halfStart: ['09:00', '13:00', ''],
  halfEnd: ['12:00', '16:00', ''],
  form: 'in-person',
  venueName: 'Městský úřad',
  address: 'Chrudim',
  access: '',
  onlineUrl: '',
  capacity: '20',
  materials: 'Pracovní list | https://obec.example/list\nhttps://obec.example/jiny',
  isRequired: 'on',
  trainerIds: ['t'],
};

describe('the form of a seminar day', () => {
  it('says what the contract asks for, times as the clock at the venue shows them', () => {
    expect(dayOf(aForm(filled))).toEqual({
      title: 'První seminář',
      times: {
        zone: 'Europe/Prague',
        startsAt: '2026-12-07T09:00',
        endsAt: '2026-12-07T16:00',
        halfDays: [
          { startsAt: '2026-12-07T09:00', endsAt: '2026-12-07T12:00' },
          { startsAt: '2026-12-07T13:00', endsAt: '2026-12-07T16:00' },
        ],
      },
      place: {
        form: 'in-person',
        venue: { name: 'Městský úřad', address: 'Chrudim', access: '' },
        onlineUrl: null,
      },
      trainerIds: ['t'],
      capacity: 20,
      materials: [
        { title: 'Pracovní list', url: 'https://obec.example/list' },
        { title: 'https://obec.example/jiny', url: 'https://obec.example/jiny' },
      ],
      isRequired: true,
    });
  });

  it('has no venue when the day is online', () => {
    const { place } = dayOf(aForm({ ...filled, form: 'online', onlineUrl: 'https://meet.example/x' }));

    expect(place).toEqual({ form: 'online', venue: null, onlineUrl: 'https://meet.example/x' });
  });

  it('repeats only when a rule and more than one day are asked for', () => {
    expect(repeatOf(aForm({ repeat: 'none', interval: '1', count: '4' }))).toBeNull();
    expect(repeatOf(aForm({ repeat: 'week', interval: '2', count: '1' }))).toBeNull();
    expect(repeatOf(aForm({ repeat: 'week', interval: '2', count: '3' }))).toEqual({
      kind: 'every',
      unit: 'week',
      interval: 2,
      count: 3,
    });
  });

  it('begins with two half-days and the cohort’s trainers', () => {
    expect(emptyDay(['t'])).toMatchObject({ trainerIds: ['t'], halves: [{ start: '09:00' }, { start: '13:00' }] });
  });
});

describe('the dates of a series', () => {
  it('are seen before anything is planned', () => {
    expect(datesOf('2026-12-28', { unit: 'week', interval: 1, count: 3 })).toEqual([
      '2026-12-28',
      '2027-01-04',
      '2027-01-11',
    ]);
  });

  it('are twenty at most, and none without a first day', () => {
    expect(datesOf('2026-12-28', { unit: 'day', interval: 1, count: 500 })).toHaveLength(20);
    expect(datesOf('', { unit: 'day', interval: 1, count: 3 })).toEqual([]);
  });
});
