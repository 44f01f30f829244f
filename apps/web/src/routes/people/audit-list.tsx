import { peopleApi, type AuditView, type ReplyOf } from '@app/contracts';
import { LoadMore } from '@app/ui';
import { call } from '../../shared/api.js';
import { formatInstant } from '../../shared/format.js';
import { useTexts } from '../../shared/i18n.js';
import { useMore } from '../../shared/use-more.js';
import styles from './people.module.css';

interface AuditListProps {
  first: ReplyOf<typeof peopleApi.listAudit>;
  subjectId: string;
}

/** Who changed what in this record, the newest first. */
export function AuditList({ first, subjectId }: AuditListProps) {
  const t = useTexts('people');
  const tShared = useTexts('shared');
  const list = useMore(first, (cursor) => call(peopleApi.listAudit, { query: { subjectId, cursor } }));

  return (
    <section aria-labelledby="audit">
      <h2 id="audit">{t('audit')}</h2>
      {list.items.length === 0 ? (
        <p>{t('audit.empty')}</p>
      ) : (
        <>
          <ol className={styles['audit']}>
            {list.items.map((entry) => (
              <AuditEntry key={entry.id} entry={entry} />
            ))}
          </ol>
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

function AuditEntry({ entry }: { entry: AuditView }) {
  const t = useTexts('people');
  const tShared = useTexts('shared');
  const { at, actorName, action, before, after, reason } = entry;
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return (
    <li>
      <p className={styles['quiet']}>
        <time dateTime={at}>{formatInstant(at)}</time> · {actorName ?? t('audit.system')} · <code>{action}</code>
      </p>
      {reason && (
        <p>
          {tShared('reason')}: {reason}
        </p>
      )}
      {fields.length > 0 && (
        <ul>
          {fields.map((field) => (
            <li key={field}>
              <code>{field}</code>:{' '}
              {t('audit.change', { before: shown(before?.[field]), after: shown(after?.[field]) })}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** A stored value as text; an empty one as a dash. */
function shown(value: unknown): string {
  if (value === undefined || value === null || value === '') return '–';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}
