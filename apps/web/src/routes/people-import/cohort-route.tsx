import { useLoaderData, type ActionFunctionArgs } from 'react-router';
import { Stack } from '@app/ui';
import { useCohort } from '../../shared/cohort.js';
import { useTexts } from '../../shared/i18n.js';
import { changeImport, loadImport, type ImportData } from './import-data.js';
import { ImportSteps } from './import-steps.js';

const pageOf = (cohortId: string) => `/cohorts/${cohortId}/people/import`;

export const loader = loadImport;

export async function action({ request, params: { cohortId = '' } }: ActionFunctionArgs) {
  return changeImport(await request.formData(), { page: pageOf(cohortId), cohortId });
}

/** People into the cohort of the address. */
export function Component() {
  const t = useTexts('people-import');
  const { id, name } = useCohort();
  return (
    <Stack gap="large">
      <title>{`${t('title')} · ${name}`}</title>
      <section aria-labelledby="import">
        <h2 id="import">{t('title')}</h2>
        <p>{t('lead.cohort')}</p>
        <ImportSteps data={useLoaderData<ImportData>()} page={pageOf(id)} cohortId={id} />
      </section>
    </Stack>
  );
}
