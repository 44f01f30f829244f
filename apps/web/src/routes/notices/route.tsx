import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { messageApi, type NoticeView } from '@app/contracts';
import { Card, EmptyState, LoadMore, Stack } from '@app/ui';
import { call } from '../../shared/api.js';
import { formatInstant } from '../../shared/format.js';
import { useTexts } from '../../shared/i18n.js';
import { LinkedText } from '../../shared/linked-text.js';
import { Page } from '../../shared/page.js';
import { useMore } from '../../shared/use-more.js';
import styles from './notices.module.css';

const loadPage = (cursor?: string, signal?: AbortSignal) =>
  call(messageApi.listNotices, { query: { cursor } }, signal ? { signal } : {});

export function loader({ request: { signal } }: LoaderFunctionArgs) {
  return loadPage(undefined, signal);
}

/** Everything one was told, so that a lost mail is not a lost message. */
export function Component() {
  const t = useTexts('notices');
  const tShared = useTexts('shared');
  const list = useMore(useLoaderData<typeof loader>(), (cursor) => loadPage(cursor));
  return (
    <Page title={t('title')} lead={<p>{t('lead')}</p>} isPrivate>
      <Stack gap="large">
        {list.items.length === 0 ? (
          <EmptyState title={t('empty')}>
            <p>{t('empty.text')}</p>
          </EmptyState>
        ) : (
          <>
            <ul className={styles['list']}>
              {list.items.map((notice) => (
                <Entry key={notice.id} notice={notice} />
              ))}
            </ul>
            <LoadMore
              hasMore={list.hasMore}
              isLoading={list.isLoading}
              onLoad={list.loadMore}
              label={tShared('more')}
              endLabel={tShared('more.end')}
            />
          </>
        )}
        <p>
          <Link to="/account/notifications">{t('settings')}</Link>
        </p>
      </Stack>
    </Page>
  );
}

function Entry({ notice: { id, at, title, paragraphs, cohort, from, link } }: { notice: NoticeView }) {
  const t = useTexts('notices');
  const who = from && cohort ? t('by', { from, cohort: cohort.name }) : (from ?? cohort?.name);
  return (
    <Card as="li" labelledBy={id}>
      <h2 id={id} className={styles['title']}>
        {title}
      </h2>
      <p className={styles['about']}>
        <time dateTime={at}>{formatInstant(at)}</time>
        {who && ` · ${who}`}
      </p>
      {paragraphs.map((paragraph, index) => (
        <p key={index} className={styles['text']}>
          <LinkedText text={paragraph} />
        </p>
      ))}
      {link && (
        <p className={styles['text']}>
          <Link to={link.path}>{link.label}</Link>
        </p>
      )}
    </Card>
  );
}
