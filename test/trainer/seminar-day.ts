import type { CohortView, CourseView, PersonRow, SeminarDayView } from '@app/contracts';
import type { Product } from '../product.js';
import { COURSE, Visitor } from '../visitor.js';

/** What the clock in Prague shows so many minutes from now, as `2026-12-07T09:00`. */
function wallClockIn(minutes: number): string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
    timeZone: 'Europe/Prague',
  });
  return format.format(new Date(Date.now() + minutes * 60_000)).replace(' ', 'T');
}

/** A cohort of the trainer with everybody of the demo who is named, and a day of two halves that begins just now. */
export async function aDayNow(
  product: Product,
  trainer: Visitor,
  { members }: { members: readonly string[] },
): Promise<SeminarDayView> {
  const coordinator = await Visitor.signedIn(product, 'tomas.riha@roundtable.example');
  const { id: courseId } = await trainer.json<CourseView>('GET', `/courses/${COURSE}?language=cs`);
  const { items: people } = await coordinator.json<{ items: PersonRow[] }>('GET', '/people?limit=100');
  const personIds = people.filter(({ email }) => members.includes(email)).map(({ id }) => id);

  const { id } = await trainer.json<CohortView>('POST', '/cohorts', { courseId, name: 'Chrudim' });
  await trainer.send('POST', `/cohorts/${id}/opening`, {});
  await coordinator.json('POST', `/cohorts/${id}/members`, { personIds });
  const { items } = await trainer.json<{ items: SeminarDayView[] }>('POST', `/cohorts/${id}/days`, {
    day: {
      title: 'První seminář v Chrudimi',
      times: {
        zone: 'Europe/Prague',
        startsAt: wallClockIn(5),
        endsAt: wallClockIn(185),
        halfDays: [
          { startsAt: wallClockIn(5), endsAt: wallClockIn(90) },
          { startsAt: wallClockIn(95), endsAt: wallClockIn(185) },
        ],
      },
      place: {
        form: 'in-person',
        venue: { name: 'Městský úřad', address: 'Resselovo náměstí 77, Chrudim', access: '' },
      },
      capacity: 3,
    },
  });
  const [day] = items;
  if (!day) throw new Error('No day was planned.');
  return day;
}
