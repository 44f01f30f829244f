import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { seminarApi } from '@app/contracts';
import { Stack } from '@app/ui';
import { call } from '../../shared/api.js';
import { useCohort } from '../../shared/cohort.js';
import { refusalOf, textOf, type Refusal } from '../../shared/forms.js';
import { useTexts } from '../../shared/i18n.js';
import { DayForm } from './day-form-fields.js';
import { dayOf, emptyDay, fieldsOf, repeatOf } from './day-form.js';

/** The day to be changed, or null for a new one. */
export async function loader({ params, request }: LoaderFunctionArgs) {
  const { dayId } = params;
  return dayId ? call(seminarApi.read, { params: { dayId } }, { signal: request.signal }) : null;
}

export async function action({ params, request }: ActionFunctionArgs): Promise<Refusal | Response> {
  const { cohortId = '', dayId } = params;
  const form = await request.formData();
  const day = dayOf(form);
  try {
    if (dayId) {
      const version = Number(textOf(form, 'version'));
      await call(seminarApi.change, { params: { dayId }, body: { ...day, version } });
      return redirect(`/cohorts/${cohortId}/days/${dayId}`);
    }
    const body = { day, repeat: repeatOf(form) };
    await call(seminarApi.create, { params: { cohortId }, body }, { idempotencyKey: textOf(form, 'key') });
    return redirect(`/cohorts/${cohortId}/days`);
  } catch (error) {
    return refusalOf(error);
  }
}

/** Plans a day or a series, or changes one. */
export function Component() {
  const t = useTexts('cohort-days');
  const cohort = useCohort();
  const day = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const title = t(day ? 'edit.title' : 'new.title');
  const trainers = [...new Map([...cohort.trainers, ...(day?.trainers ?? [])].map((one) => [one.id, one])).values()];

  return (
    <Stack gap="large">
      <title>{`${title} · ${cohort.name}`}</title>
      <section aria-labelledby="form">
        <p>
          <Link to={day ? `/cohorts/${cohort.id}/days/${day.id}` : `/cohorts/${cohort.id}/days`}>{t('back')}</Link>
        </p>
        <h2 id="form">{title}</h2>
        <DayForm
          key={`${day?.id} ${day?.version}`}
          day={day}
          fields={day ? fieldsOf(day) : emptyDay(cohort.trainers.map(({ id }) => id))}
          trainers={trainers}
          refusal={refusal}
        />
      </section>
    </Stack>
  );
}
