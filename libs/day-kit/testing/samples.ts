import type { Attendee, DayKit } from '../src/index.js';

const id = (number: number) => `019b0a3c-4d5e-7f60-8123-${String(number).padStart(12, '0')}`;

type Row = [titlesBefore: string, givenName: string, familyName: string, titlesAfter: string, municipality: string];

const people: Row[] = [
  ['Ing.', 'Jana', 'Nováková', 'Ph.D.', 'Nová Ves'],
  ['', 'Řehoř', 'Ďuriš Ťapťůch', '', 'Žďár nad Sázavou'],
  ['', 'Øyvind Åge', 'Sæther Ødegård', '', 'Målselv'],
  ['Mgr.', 'Zdeněk', 'Žďárský', 'DiS.', 'Valašské Meziříčí'],
  ['', 'Anna', 'Chalupová', '', 'Prachatice'],
  ['', 'Petr', 'Hora', '', 'Prachatice'],
  ['', 'Čeněk', 'Čermák', '', 'Chrudim'],
  ['', 'Cyril', 'Cibulka', '', 'Chrudim'],
  [
    'prof. PhDr.',
    'Maxmiliána Bartolomějka Alžběta',
    'Nejedlá Kratochvílová-Příhodová z Rožmberka',
    'Ph.D., DrSc., MBA',
    'Brandýs nad Labem-Stará Boleslav',
  ],
  ['', 'Åse Marie', 'Ås', '', 'Indre Østfold'],
];

export const attendees = (count: number): Attendee[] =>
  Array.from({ length: count }, (_, index) => {
    const [titlesBefore, givenName, familyName, titlesAfter, municipality] =
      people[index % people.length] ?? people[0]!;
    const suffix = index < people.length ? '' : `-${'ABCDEFGHIJ'.charAt(Math.floor(index / people.length))}`;
    return {
      subjectId: id(index + 1),
      titlesBefore,
      givenName,
      familyName: familyName + suffix,
      titlesAfter,
      municipality,
    };
  });

export const kit: DayKit = {
  languages: ['cs', 'nb'],
  organiser: { name: 'Svaz obcí pro účast veřejnosti', seat: 'Ukázková 1, 110 00 Praha 1' },
  course: {
    cs: 'Facilitace setkání s veřejností',
    en: 'Facilitating meetings with the public',
    nb: 'Fasilitering av møter med innbyggerne',
  },
  cohort: 'Podzim 2026, Vysočina',
  day: {
    id: id(0),
    title: 'První den: role a mandát',
    startsAt: new Date('2026-11-24T08:00:00Z'),
    endsAt: new Date('2026-11-24T15:30:00Z'),
    zone: 'Europe/Prague',
    halfDays: [
      { startsAt: new Date('2026-11-24T08:00:00Z'), endsAt: new Date('2026-11-24T11:30:00Z'), hours: 4 },
      { startsAt: new Date('2026-11-24T12:30:00Z'), endsAt: new Date('2026-11-24T15:30:00Z'), hours: 3.5 },
    ],
    venue: {
      name: 'Radnice Žďár nad Sázavou, velký sál',
      address: 'Žižkova 227/1, 591 01 Žďár nad Sázavou',
      access:
        'Bezbariérový vchod ze dvora, výtah do 2. patra. Indukční smyčka v sále.\nPoslední autobus do Brna v 17:05 od radnice.',
    },
    onlineUrl: null,
    materials: [
      { title: 'Scénář setkání na 120 minut', url: 'https://kurzy.roundtable.example/media/scenar-120.pdf' },
      { title: 'Karty rolí', url: 'https://kurzy.roundtable.example/media/karty-roli.pdf' },
    ],
  },
  trainers: [
    { name: 'Mgr. Petra Dvořáková', email: 'petra.dvorakova@roundtable.example' },
    { name: 'Ingrid Sørensen', email: 'ingrid.sorensen@roundtable.example' },
  ],
  attendees: attendees(24),
  held: [{ municipality: 'Horní Lhota', seats: 2 }],
  feedback: {
    url: 'https://kurzy.roundtable.example/f/AZsKPE1ef2CBI0VniavN7w',
    until: new Date('2026-12-08T22:59:00Z'),
  },
  madeAt: new Date('2026-11-20T10:00:00Z'),
};
