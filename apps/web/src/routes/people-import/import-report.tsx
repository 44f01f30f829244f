import { Form } from 'react-router';
import { importOutcomes, peopleImportApi, type ImportView } from '@app/contracts';
import { Button, EmptyState, LoadMore, Notice, Row, Stack, buttonClass } from '@app/ui';
import { addressOf } from '../../shared/api.js';
import { FilterLinks } from '../../shared/filter-links.js';
import { formatInstant, formatList } from '../../shared/format.js';
import { currentLanguage, useTexts } from '../../shared/i18n.js';
import { useMore } from '../../shared/use-more.js';
import { ApplyForm } from './apply-form.js';
import { ImportRows } from './import-rows.js';
import { loadRows, type ImportData } from './import-data.js';

interface ImportReportProps {
  data: ImportData;
  report: ImportView;
  isIntoCohort: boolean;
}

/** What will happen, before anything does. */
export function ImportReport({ data, report, isIntoCohort }: ImportReportProps) {
  const t = useTexts('people-import');
  const tShared = useTexts('shared');
  const { outcome, rows } = data;
  const list = useMore(rows, (after) => loadRows(report.id, { outcome, after }));
  const filters = importOutcomes
    .filter((one) => report.counts[one] > 0)
    .map((one) => ({ value: one, label: t(`count.${one}`, { count: report.counts[one] }) }));

  return (
    <Stack gap="large">
      <Remarks report={report} />
      <section aria-labelledby="will-happen">
        <h2 id="will-happen">{t('willHappen')}</h2>
        <FilterLinks label={t('filter')} name="show" all={t('filter.all')} filters={filters} chosen={outcome} />
        {list.items.length === 0 ? (
          <EmptyState title={t('none')} />
        ) : (
          <>
            <ImportRows importId={report.id} rows={list.items} />
            <LoadMore
              hasMore={list.hasMore}
              isLoading={list.isLoading}
              onLoad={list.loadMore}
              label={tShared('more')}
              endLabel={tShared('more.end')}
            />
          </>
        )}
      </section>
      {report.counts.problem > 0 && <BadRows report={report} />}
      <ApplyForm report={report} isIntoCohort={isIntoCohort} />
      <Form method="post">
        <input type="hidden" name="importId" value={report.id} />
        <Button type="submit" kind="quiet" name="intent" value="discard">
          {t('discard')}
        </Button>
      </Form>
    </Stack>
  );
}

function Remarks({ report: { appliedBefore, ignoredHeadings, counts } }: { report: ImportView }) {
  const t = useTexts('people-import');
  return (
    <>
      {appliedBefore && (
        <Notice>
          <p>{t('appliedBefore', { at: formatInstant(appliedBefore) })}</p>
        </Notice>
      )}
      {ignoredHeadings.length > 0 && (
        <Notice>
          <p>{t('ignored', { headings: formatList(ignoredHeadings) })}</p>
        </Notice>
      )}
      {counts.proposed > 0 && (
        <Notice kind="warning">
          <p>{t('proposed.note', { count: counts.proposed })}</p>
        </Notice>
      )}
    </>
  );
}

function BadRows({ report: { id, counts } }: { report: ImportView }) {
  const t = useTexts('people-import');
  const language = currentLanguage();
  return (
    <section aria-labelledby="bad-rows">
      <h2 id="bad-rows">{t('bad', { count: counts.problem })}</h2>
      <p>{t('bad.text')}</p>
      <Row>
        <a
          className={buttonClass('secondary')}
          href={addressOf(peopleImportApi.badRows, { params: { importId: id }, query: { language } })}
          download
        >
          {t('bad.download')}
        </a>
      </Row>
    </section>
  );
}
