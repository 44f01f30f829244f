import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { closingApi } from '@app/contracts';
import { EmptyState, Stack } from '@app/ui';
import { call } from '../../shared/api.js';
import { useCohort } from '../../shared/cohort.js';
import { useTexts } from '../../shared/i18n.js';
import { changeClosing } from './closing-actions.js';
import { ClosingTable } from './closing-table.js';
import { Controls } from './controls.js';
import { Report } from './report.js';
import { Warnings } from './warnings.js';

const idOf = ({ params }: { params: LoaderFunctionArgs['params'] }) => ({ cohortId: params['cohortId'] ?? '' });

export function loader(args: LoaderFunctionArgs) {
  return call(closingApi.preview, { params: idOf(args) }, { signal: args.request.signal });
}

export async function action(args: ActionFunctionArgs) {
  return changeClosing(idOf(args), await args.request.formData());
}

/** The end of a cohort: who gets a certificate and who lacks what, the press, and afterwards what became of it. */
export function Component() {
  const t = useTexts('cohort-closing');
  const cohort = useCohort();
  const closing = useLoaderData<typeof loader>();

  return (
    <Stack gap="large">
      <title>{`${t('title')} · ${cohort.name}`}</title>
      <section aria-labelledby="closing">
        <h2 id="closing">{t('title')}</h2>
        <Stack>
          <Warnings warnings={closing.warnings} />
          <div>
            <Controls closing={closing} />
          </div>
        </Stack>
      </section>
      {closing.report && <Report report={closing.report} />}
      <section aria-labelledby="people">
        <h2 id="people">{t(closing.state === 'closed' ? 'people.closed' : 'people')}</h2>
        {closing.rows.length === 0 ? (
          <EmptyState title={t('empty')} />
        ) : (
          <ClosingTable rows={closing.rows} cohortState={closing.state} />
        )}
      </section>
    </Stack>
  );
}
