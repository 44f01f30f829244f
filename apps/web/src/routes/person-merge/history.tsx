import { personMergeApi, type MergeView, type ReplyOf } from '@app/contracts';
import { Button, EmptyState, LoadMore, Table, type Column } from '@app/ui';
import { call } from '../../shared/api.js';
import { formatInstant } from '../../shared/format.js';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { useMore } from '../../shared/use-more.js';
import { usePress } from '../../shared/use-press.js';

/** What was joined, with the way back while there is one. */
export function History({ first }: { first: ReplyOf<typeof personMergeApi.list> }) {
  const t = useTexts('person-merge');
  const tShared = useTexts('shared');
  const list = useMore(first, (cursor) => call(personMergeApi.list, { query: { cursor } }));
  const columns: Column<MergeView>[] = [
    { key: 'kept', label: t('column.kept'), isName: true, cell: ({ keptName }) => keptName },
    { key: 'gone', label: t('column.gone'), cell: ({ goneName }) => goneName },
    { key: 'at', label: t('column.at'), cell: ({ mergedAt }) => formatInstant(mergedAt) },
    { key: 'by', label: t('column.by'), cell: ({ mergedByName }) => mergedByName },
    { key: 'undo', label: t('column.undo'), cell: (merge) => <Undo merge={merge} /> },
  ];
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('history')}</h2>
      {list.items.length === 0 ? (
        <EmptyState title={t('history.none')} />
      ) : (
        <>
          <Table caption={t('history.caption')} columns={columns} rows={list.items} keyOf={({ id }) => id} />
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
  );
}

function Undo({ merge: { id, keptName, undoneAt, undoUntil, can } }: { merge: MergeView }) {
  const t = useTexts('person-merge');
  const { Form, isBusy, refusal } = usePress();
  if (undoneAt) return t('undone', { at: formatInstant(undoneAt) });
  if (!can.undo) return t('undo.over');
  return (
    <Form method="post">
      <ProblemNotice refusal={refusal} />
      <input type="hidden" name="mergeId" value={id} />
      <Button
        type="submit"
        kind="secondary"
        isSmall
        name="intent"
        value="undo"
        isBusy={isBusy}
        aria-label={t('undo.name', { name: keptName })}
      >
        {t('undo')}
      </Button>{' '}
      <small>{t('undo.until', { at: formatInstant(undoUntil) })}</small>
    </Form>
  );
}
