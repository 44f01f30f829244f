import { Link, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { assignmentApi, type ReviewPage } from '@app/contracts';
import { Facts, Notice, Stack } from '@app/ui';
import { call } from '../../shared/api.js';
import { HandInStateTag } from '../../shared/hand-in-state.js';
import { currentLanguage, useTexts } from '../../shared/i18n.js';
import { Page } from '../../shared/page.js';
import { PeerComments } from '../../shared/peer-comments.js';
import { usePress } from '../../shared/use-press.js';
import { decide } from './review-actions.js';
import { ReviewForm } from './review-form.js';
import styles from './reviews.module.css';
import { Work } from './work.js';

export function loader({ params, request: { signal } }: LoaderFunctionArgs): Promise<ReviewPage> {
  const input = { params: { handInId: params['handInId'] ?? '' }, query: { language: currentLanguage() } };
  return call(assignmentApi.readReview, input, { signal });
}

export async function action({ params, request }: ActionFunctionArgs) {
  return decide(await request.formData(), params['handInId'] ?? '');
}

/** The work on one side, the rubric on the other. */
export function Component() {
  const t = useTexts('reviews');
  const page = useLoaderData<typeof loader>();
  const press = usePress();
  // Who was slower keeps the own words in sight.
  const isTaken = press.refusal?.problem.code === 'hand_in.changed_meanwhile';
  return (
    <Page
      title={t('page.title', { title: page.assignment.title, name: page.authorName })}
      above={<Link to="/reviews">{t('title')}</Link>}
      width="wide"
      isPrivate
    >
      <ReviewFacts page={page} />
      <div className={styles['sides']}>
        {/* It scrolls on its own beside the long rubric, so the keyboard has to reach it. */}
        <section aria-labelledby="work" className={styles['work']} tabIndex={0}>
          <h2 id="work">{t('work')}</h2>
          <Work page={page} />
          <PeerComments comments={page.peerComments} level={3} />
        </section>
        <section aria-labelledby="rubric">
          <h2 id="rubric">{t('rubric')}</h2>
          <Stack>
            {press.done && (
              <Notice kind="good" isAnswer title={t(press.done === 'accept' ? 'done.accept' : 'done.return')}>
                <Link to="/reviews">{t('next')}</Link>
              </Notice>
            )}
            {page.can.review || isTaken ? (
              <ReviewForm page={page} press={press} isTaken={isTaken} />
            ) : (
              !press.done && <p>{t(page.state === 'submitted' ? 'own' : 'decided')}</p>
            )}
          </Stack>
        </section>
      </div>
    </Page>
  );
}

function ReviewFacts({ page }: { page: ReviewPage }) {
  const t = useTexts('reviews');
  const tShared = useTexts('shared');
  const isLate = page.rounds.some((round) => round.isLate);
  return (
    <Facts
      items={[
        { label: t('fact.state'), value: <HandInStateTag state={page.state} isLate={isLate} /> },
        { label: t('fact.cohort'), value: page.cohort?.name },
        { label: t('fact.municipality'), value: page.municipality },
        { label: t('fact.audience'), value: tShared(`audience.${page.audience}`) },
      ]}
    />
  );
}
