import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { feedbackApi, type FeedbackResultsView } from '@app/contracts';
import { Button, EmptyState, Notice, Row, Stack, buttonClass } from '@app/ui';
import { call } from '../../shared/api.js';
import { currentLanguage, useTexts } from '../../shared/i18n.js';
import { Page } from '../../shared/page.js';
import { venueDay, venueMoment, zoneName } from '../../shared/venue-time.js';
import { LanguageTable } from './language-table.js';
import { QuestionTable } from './question-table.js';
import styles from './route.module.css';
import { SkillTable } from './skill-table.js';

export function loader({
  params: { dayId = '' },
  request: { signal },
}: LoaderFunctionArgs): Promise<FeedbackResultsView> {
  return call(feedbackApi.results, { params: { dayId }, query: { language: currentLanguage() } }, { signal });
}

/** What learners answered about a day: only sums, for those who run the cohort. */
export function Component() {
  const t = useTexts('day-feedback');
  const results = useLoaderData<typeof loader>();
  const { day, answered, expected, all } = results;
  return (
    <Page
      title={t('title')}
      width="wide"
      above={
        <p>
          <Link to={`/cohorts/${day.cohort.id}/days`} className={styles['screenOnly']}>
            {t('back', { name: day.cohort.name })}
          </Link>
        </p>
      }
      lead={
        <p>
          {day.courseTitle} · {day.title}, {venueDay(day)}
        </p>
      }
      isPrivate
    >
      <Stack gap="large">
        <div>
          <p className={styles['count']}>{t('answered', { answered, expected })}</p>
          <p>{t(`state.${results.state}`, { when: closing(results) })}</p>
        </div>
        <div className={styles['screenOnly']}>
          <Row>
            <Link to="qr" className={buttonClass('secondary')}>
              {t('toQr')}
            </Link>
            {all && (
              <Button kind="quiet" onClick={() => window.print()}>
                {t('print')}
              </Button>
            )}
          </Row>
        </div>
        {results.isReduced && (
          <Notice kind="info">
            <p>{t('reduced')}</p>
          </Notice>
        )}
        {all ? (
          <Results results={results} all={all} />
        ) : (
          <EmptyState title={t('few.title')}>{t('few.text')}</EmptyState>
        )}
      </Stack>
    </Page>
  );
}

function closing({ closesAt, day: { zone } }: FeedbackResultsView): string {
  return `${venueMoment(closesAt, zone)} (${zoneName(zone)})`;
}

function Results({ results, all }: { results: FeedbackResultsView; all: NonNullable<FeedbackResultsView['all']> }) {
  const t = useTexts('day-feedback');
  const { byLanguage, texts, state, isReduced } = results;
  return (
    <>
      {state === 'open' && <p className={styles['hint']}>{t('steps')}</p>}
      <section aria-labelledby="questions">
        <h2 id="questions">{t('questions')}</h2>
        <QuestionTable group={all} />
      </section>
      <section aria-labelledby="skills">
        <h2 id="skills">{t('skills')}</h2>
        <SkillTable group={all} />
      </section>
      {byLanguage.length > 1 && (
        <section aria-labelledby="languages">
          <h2 id="languages">{t('languages')}</h2>
          <p className={styles['hint']}>{t('languages.hint')}</p>
          <LanguageTable groups={byLanguage} />
        </section>
      )}
      {!isReduced && (
        <section aria-labelledby="texts">
          <h2 id="texts">{t('texts')}</h2>
          <p className={styles['hint']}>{t(texts ? 'texts.hint' : 'texts.few')}</p>
          {texts && (
            <ul className={styles['texts']}>
              {texts.map((text, place) => (
                <li key={place}>{text}</li>
              ))}
            </ul>
          )}
        </section>
      )}
    </>
  );
}
