import { useEffect } from 'react';
import { Link, useActionData, useRevalidator } from 'react-router';
import type { ImportView } from '@app/contracts';
import { Notice, ProgressBar, Stack, buttonClass } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';
import { isRefusal } from '../../shared/forms.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { ImportReport } from './import-report.js';
import type { ImportData, ImportResult } from './import-data.js';
import { SendForm } from './send-form.js';

const POLL_MS = 700;

interface ImportStepsProps {
  data: ImportData;
  /** Address of the page without an import. */
  page: string;
  cohortId?: string;
}

/** File → what will happen → done. The import is in the address: leaving and coming back loses nothing. */
export function ImportSteps({ data, page, cohortId }: ImportStepsProps) {
  const result = useActionData<ImportResult>();
  const refusal = isRefusal(result) ? result : undefined;
  const { report } = data;
  if (!report) return <SendForm refusal={refusal} />;
  return (
    <Stack gap="large">
      {report.state === 'reading' && <Reading percent={report.percent} />}
      {report.state === 'failed' && <Failed report={report} page={page} />}
      {report.state === 'applied' && <Applied report={report} page={page} cohortId={cohortId} />}
      {report.state === 'ready' && (
        <>
          <ProblemNotice refusal={refusal} />
          <Outdated isShown={!refusal && result !== undefined && 'isOutdated' in result && result.isOutdated} />
          <ImportReport data={data} report={report} isIntoCohort={cohortId !== undefined} />
        </>
      )}
    </Stack>
  );
}

function Outdated({ isShown }: { isShown: boolean }) {
  const t = useTexts('people-import');
  return isShown ? (
    <Notice kind="warning" isAnswer>
      <p>{t('outdated')}</p>
    </Notice>
  ) : null;
}

function Reading({ percent }: { percent: number }) {
  const t = useTexts('people-import');
  const { revalidate, state } = useRevalidator();

  // The server reads beside the requests; the page asks how far it is until it is done.
  useEffect(() => {
    if (state !== 'idle') return;
    const timer = setTimeout(() => void revalidate(), POLL_MS);
    return () => clearTimeout(timer);
  }, [revalidate, state, percent]);

  return <ProgressBar value={percent} max={100} label={t('reading', { percent })} />;
}

function Failed({ report: { fault }, page }: { report: ImportView; page: string }) {
  const t = useTexts('people-import');
  const values = { ...fault?.values };
  if (fault?.code === 'columns_missing') values['columns'] = missingColumns(String(values['fields']), t);
  return (
    <Notice kind="problem" title={t('failed')}>
      <p>{t(`fault.${fault?.code ?? 'broken'}`, values)}</p>
      <p>
        <Link to={page} className={buttonClass('secondary')}>
          {t('again')}
        </Link>
      </p>
    </Notice>
  );
}

function missingColumns(fields: string, t: ReturnType<typeof useTexts<'people-import'>>): string {
  const known = { givenName: t('field.givenName'), familyName: t('field.familyName'), email: t('field.email') };
  return fields
    .split(' ')
    .map((field) => known[field as keyof typeof known])
    .join(', ');
}

function Applied({ report, page, cohortId }: { report: ImportView; page: string; cohortId: string | undefined }) {
  const t = useTexts('people-import');
  const { counts, joined, invited } = report;
  return (
    <Notice kind="good" title={t('applied')} isAnswer>
      <ul>
        <li>{t('applied.new', { count: counts.new })}</li>
        <li>{t('applied.changed', { count: counts.changed })}</li>
        {cohortId && <li>{t('applied.joined', { count: joined })}</li>}
        {invited > 0 && <li>{t('applied.invited', { count: invited })}</li>}
        {counts.problem + counts.proposed > 0 && (
          <li>{t('applied.leftOut', { count: counts.problem + counts.proposed })}</li>
        )}
      </ul>
      <p>
        <Link to={cohortId ? `/cohorts/${cohortId}/people` : '/people'}>{t('toPeople')}</Link>{' '}
        <Link to={page}>{t('another')}</Link>
      </p>
    </Notice>
  );
}
