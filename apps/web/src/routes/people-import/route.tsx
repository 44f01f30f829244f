import { useLoaderData, type ActionFunctionArgs } from 'react-router';
import { Page } from '../../shared/page.js';
import { useTexts } from '../../shared/i18n.js';
import { changeImport, loadImport, type ImportData } from './import-data.js';
import { ImportSteps } from './import-steps.js';

const PAGE = '/people/import';

export const loader = loadImport;

export async function action({ request }: ActionFunctionArgs) {
  return changeImport(await request.formData(), { page: PAGE });
}

/** People into the register. */
export function Component() {
  const t = useTexts('people-import');
  return (
    <Page title={t('title')} lead={<p>{t('lead')}</p>} width="wide" isPrivate>
      <ImportSteps data={useLoaderData<ImportData>()} page={PAGE} />
    </Page>
  );
}
