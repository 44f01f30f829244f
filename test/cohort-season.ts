import type { CohortView, CourseView, HandInView, PersonRow, SeminarDayView } from '@app/contracts';
import type { Product } from './product.js';
import { COURSE, Visitor } from './visitor.js';

const ASSIGNMENT = 'one-meeting';
const JANA = 'jana.novakova@roundtable.example';
const PETR = 'petr.dvorak@roundtable.example';

/** A cohort in the middle of its season: there is something on every page of it. */
export interface Season {
  trainer: Visitor;
  coordinator: Visitor;
  contact: Visitor;
  learner: Visitor;
  cohortId: string;
  /** Full, with somebody who waits and seats that are held for a municipality. */
  fullDayId: string;
  /** Began an hour ago. */
  runningDayId: string;
  handInId: string;
  formKey: string;
  /** Everything about it is over: it is closed. */
  closedCohortId: string;
}

/** What the clock in Prague shows so many minutes from now, as `2026-12-07T09:00`. */
function wallClockIn(minutes: number): string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
    timeZone: 'Europe/Prague',
  });
  return format.format(new Date(Date.now() + minutes * 60_000)).replace(' ', 'T');
}

const DAY = 24 * 60;

/** The minutes from now to nine o'clock in so many days. */
function nineIn(days: number): number {
  const [hours = 0, minutes = 0] = wallClockIn(0).slice(11).split(':').map(Number);
  return days * DAY + 9 * 60 - hours * 60 - minutes;
}

async function aDayIn(trainer: Visitor, cohortId: string, given: { title: string; minutes: number; capacity: number }) {
  const { title, minutes, capacity } = given;
  const venue = {
    name: 'Městský úřad Chrudim, velká zasedací místnost',
    address: 'Resselovo náměstí 77, 537 16 Chrudim',
    access: 'Vchod ze dvora je bez schodů, výtah je vlevo.',
  };
  const part = (from: number, until: number) => ({
    startsAt: wallClockIn(minutes + from),
    endsAt: wallClockIn(minutes + until),
  });
  const times = { zone: 'Europe/Prague', ...part(0, 300), halfDays: [part(0, 120), part(150, 300)] };
  const day = { title, times, place: { form: 'in-person', venue }, capacity };
  const { items } = await trainer.json<{ items: SeminarDayView[] }>('POST', `/cohorts/${cohortId}/days`, { day });
  const [planned] = items;
  if (!planned) throw new Error('No day was planned.');
  return planned.id;
}

/** Hands in all that a politician has to. */
async function handIn(learner: Visitor): Promise<string> {
  await learner.send('POST', `/courses/${COURSE}/enrolment`, { audience: 'politician' });
  const { id, version } = await learner.json<HandInView>(
    'POST',
    `/courses/${COURSE}/assignments/${ASSIGNMENT}/hand-in`,
    {},
  );
  const words = 'Otevřené je místo a podoba hřiště. O rozpočtu je rozhodnuto, rozhodne zastupitelstvo v březnu.';
  const texts = {
    mandate: words,
    record: '12 lidí: 2 zastupitelé, 1 úřednice, 9 lidí z obce.',
    feedback: words,
    learnt: words,
  };
  const saved = await learner.json<{ version: number }>('PATCH', `/hand-ins/${id}/draft`, { version, texts });
  const body = { version: saved.version, declarations: ['no-faces', 'no-names'] };
  await learner.json('POST', `/hand-ins/${id}/submission?language=cs`, body);
  return id;
}

/** Sign-ups, a waiting list, held seats, a request, a message and a template. */
async function fill(season: Season, petr: Visitor, openDayId: string): Promise<void> {
  const { trainer, contact, learner, cohortId, fullDayId } = season;
  const { items } = await contact.json<{ items: { id: string }[] }>('GET', '/me/seat-municipalities');
  const municipalityId = items[0]?.id ?? '';
  const held = { municipalityId, seats: 1, releaseAt: new Date(Date.now() + 5 * DAY * 60_000).toISOString() };
  await trainer.json('POST', `/seminar-days/${fullDayId}/seat-blocks`, held);
  await contact.json('POST', `/seminar-days/${openDayId}/seat-blocks`, held);
  await learner.json('POST', `/me/seminar-days/${fullDayId}/booking?language=cs`, {});
  await petr.json('POST', `/me/seminar-days/${fullDayId}/booking?language=cs`, {});
  const from = wallClockIn(60 * DAY).slice(0, 10);
  const until = wallClockIn(90 * DAY).slice(0, 10);
  const wishes = { municipalityId, courseSlug: COURSE, topics: 'Participativní rozpočet', from, until, people: 15 };
  await contact.json('POST', '/session-requests?language=cs', {
    ...wishes,
    form: 'in-person',
    note: 'Nejlépe odpoledne.',
  });
  const texts = { cs: { subject: 'Slovo před seminářem', body: 'Dobrý den, {{name}}, těšíme se na {{nextDay}}.' } };
  await trainer.json('POST', `/cohorts/${cohortId}/messages`, { segment: { kind: 'all' }, texts, fallback: 'cs' });
  await trainer.json('POST', `/cohorts/${cohortId}/message-templates`, { name: 'Úvod', texts, fallback: 'cs' });
}

/** A day of a cohort that everybody may join. */
async function anOpenDay(trainer: Visitor, courseId: string): Promise<string> {
  const { id } = await trainer.json<CohortView>('POST', '/cohorts', { courseId, name: 'Otevřený běh', entry: 'open' });
  await trainer.json('POST', `/cohorts/${id}/opening`, {});
  return aDayIn(trainer, id, { title: 'Seminář pro obce', minutes: nineIn(20), capacity: 12 });
}

async function aClosedCohort(trainer: Visitor, courseId: string): Promise<string> {
  const plan = { courseId, name: 'Jaro', startsOn: '2026-03-02', endsOn: '2026-05-29', entry: 'open' };
  const { id } = await trainer.json<CohortView>('POST', '/cohorts', plan);
  const { version } = await trainer.json<CohortView>('POST', `/cohorts/${id}/opening`, {});
  await trainer.json('POST', `/cohorts/${id}/closing`, { version });
  await trainer.json('POST', `/cohorts/${id}/closing/now`, {});
  return id;
}

export async function aSeason(product: Product): Promise<Season> {
  const trainer = await Visitor.signedIn(product, 'lucie.zackova@roundtable.example');
  const coordinator = await Visitor.signedIn(product, 'tomas.riha@roundtable.example');
  const contact = await Visitor.signedIn(product, 'hana.dostalova@roundtable.example');
  const learner = await Visitor.signedIn(product, JANA);
  const petr = await Visitor.signedIn(product, PETR);
  const { items: cohorts } = await trainer.json<{ items: { id: string }[] }>('GET', '/cohorts?language=cs');
  const cohortId = cohorts[0]?.id ?? '';
  const { id: courseId } = await trainer.json<CourseView>('GET', `/courses/${COURSE}?language=cs`);
  const { items: people } = await coordinator.json<{ items: PersonRow[] }>('GET', '/people?limit=100');
  const personIds = people.filter(({ email }) => email === JANA || email === PETR).map(({ id }) => id);
  await coordinator.json('POST', `/cohorts/${cohortId}/members`, { personIds });

  const fullDayId = await aDayIn(trainer, cohortId, { title: 'Nácvik ve dvojicích', minutes: nineIn(10), capacity: 2 });
  const runningDayId = await aDayIn(trainer, cohortId, { title: 'Úvodní seminář', minutes: -60, capacity: 20 });
  const results = await trainer.json<{ formUrl: string }>('GET', `/days/${runningDayId}/feedback?language=cs`);
  const season = {
    ...{ trainer, coordinator, contact, learner, cohortId, fullDayId, runningDayId },
    handInId: await handIn(learner),
    formKey: results.formUrl.split('/').at(-1) ?? '',
    closedCohortId: await aClosedCohort(trainer, courseId),
  };
  await fill(season, petr, await anOpenDay(trainer, courseId));
  return season;
}
