import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { cohortApi, sessionRequestApi } from '@app/contracts';
import { EmptyState, LoadMore } from '@app/ui';
import { call } from '../../shared/api.js';
import { refusalOf, textOf } from '../../shared/forms.js';
import { currentLanguage, useTexts } from '../../shared/i18n.js';
import { Page } from '../../shared/page.js';
import { useMore } from '../../shared/use-more.js';
import type { PressResult } from '../../shared/use-press.js';
import { RequestCard } from './request-card.js';
import styles from './session-requests.module.css';

const loadPage = (cursor?: string, signal?: AbortSignal) =>
  call(sessionRequestApi.list, { query: { cursor, language: currentLanguage() } }, signal ? { signal } : {});

export async function loader({ request: { signal } }: LoaderFunctionArgs) {
  const [first, trainers] = await Promise.all([
    loadPage(undefined, signal),
    call(cohortApi.possibleTrainers, {}, { signal }),
  ]);
  return { first, trainers: trainers.items };
}

export async function action({ request }: ActionFunctionArgs): Promise<PressResult> {
  const form = await request.formData();
  const intent = textOf(form, 'intent');
  const input = { params: { requestId: textOf(form, 'requestId') }, query: { language: currentLanguage() } };
  try {
    if (intent === 'decline')
      await call(sessionRequestApi.decline, { ...input, body: { reason: textOf(form, 'reason') } });
    else
      await call(sessionRequestApi.accept, { ...input, body: answerIn(form) }, { idempotencyKey: textOf(form, 'key') });
    return { done: intent };
  } catch (error) {
    return refusalOf(error);
  }
}

/** The draft cohort that an accepted request becomes. */
function answerIn(form: FormData) {
  const date = textOf(form, 'date');
  const at = (name: string) => `${date}T${textOf(form, name)}`;
  const isOnline = textOf(form, 'form') === 'online';
  const venue = { name: textOf(form, 'venueName'), address: textOf(form, 'address'), access: '' };
  return {
    trainerId: textOf(form, 'trainerId'),
    languages: [currentLanguage()],
    day: {
      title: textOf(form, 'title'),
      times: { zone: textOf(form, 'zone'), startsAt: at('start'), endsAt: at('end') },
      place: isOnline ? { form: 'online' as const } : { form: 'in-person' as const, venue },
    },
  };
}

/** Municipalities that ask for a seminar day for their council, the longest waiting first. */
export function Component() {
  const t = useTexts('session-requests');
  const tShared = useTexts('shared');
  const { first, trainers } = useLoaderData<typeof loader>();
  const list = useMore(first, (cursor) => loadPage(cursor));

  return (
    <Page title={t('title')} lead={<p>{t('lead')}</p>} width="wide" isPrivate>
      {list.items.length === 0 ? (
        <EmptyState title={t('empty')} />
      ) : (
        <>
          <ul className={styles['list']}>
            {list.items.map((request) => (
              <RequestCard key={`${request.id} ${request.state}`} request={request} trainers={trainers} />
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
    </Page>
  );
}
