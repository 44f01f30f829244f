import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { messageApi, type MessageDesk } from '@app/contracts';
import { EmptyState, LoadMore, Notice, Stack } from '@app/ui';
import { call } from '../../shared/api.js';
import { useCohort } from '../../shared/cohort.js';
import { currentLanguage, useTexts } from '../../shared/i18n.js';
import { useMore } from '../../shared/use-more.js';
import { Compose } from './compose.js';
import { SentMessage } from './history.js';
import { changeMessages } from './message-actions.js';
import styles from './cohort-messages.module.css';

const paramsOf = ({ params }: Pick<LoaderFunctionArgs, 'params'>) => ({ cohortId: params['cohortId'] ?? '' });

const loadPage = (cohortId: string, cursor?: string, signal?: AbortSignal) =>
  call(
    messageApi.list,
    { params: { cohortId }, query: { cursor, language: currentLanguage() } },
    signal ? { signal } : {},
  );

export async function loader(args: LoaderFunctionArgs) {
  const params = paramsOf(args);
  const { signal } = args.request;
  const [desk, first] = await Promise.all([
    call(messageApi.readDesk, { params }, { signal }),
    loadPage(params.cohortId, undefined, signal),
  ]);
  return { desk, first };
}

export async function action(args: ActionFunctionArgs) {
  return changeMessages(paramsOf(args), await args.request.formData());
}

/** Writing to a cohort or a part of it, and what was written before. */
export function Component() {
  const t = useTexts('cohort-messages');
  const tShared = useTexts('shared');
  const cohort = useCohort();
  const { desk, first } = useLoaderData<typeof loader>();
  const list = useMore(first, (cursor) => loadPage(cohort.id, cursor));
  return (
    <Stack gap="large">
      <title>{`${t('title')} · ${cohort.name}`}</title>
      <section aria-labelledby="write">
        <h2 id="write">{t('write')}</h2>
        <Writing cohortId={cohort.id} desk={desk} />
      </section>
      <section aria-labelledby="history">
        <h2 id="history">{t('history')}</h2>
        {list.items.length === 0 ? (
          <EmptyState title={t('history.empty')} />
        ) : (
          <>
            <ul className={styles['list']}>
              {list.items.map((message) => (
                <SentMessage key={message.id} message={message} />
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
      </section>
    </Stack>
  );
}

function Writing({ cohortId, desk }: { cohortId: string; desk: MessageDesk }) {
  const t = useTexts('cohort-messages');
  if (desk.isClosed) {
    return (
      <Notice>
        <p>{t('closed')}</p>
      </Notice>
    );
  }
  if (desk.people.length === 0) return <EmptyState title={t('nobody')} />;
  return <Compose cohortId={cohortId} desk={desk} />;
}
