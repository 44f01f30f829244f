import { useState } from 'react';
import { Link, useFetcher } from 'react-router';
import type { OwnCohort } from '@app/contracts';
import { Button, Card, Dialog, Row, buttonClass } from '@app/ui';
import { isRefusal } from '../../shared/forms.js';
import { formatDay, formatList, formatShortDay } from '../../shared/format.js';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';

/** Cohorts that run now; those that have ended are history, and their certificates say so. */
export function CohortList({ cohorts }: { cohorts: readonly OwnCohort[] }) {
  const t = useTexts('home');
  const running = cohorts.filter(({ state }) => state !== 'closed');
  if (running.length === 0) return null;
  return (
    <section aria-labelledby="cohorts">
      <h2 id="cohorts">{t('cohorts')}</h2>
      {running.map((cohort) => (
        <OneCohort key={cohort.id} cohort={cohort} />
      ))}
    </section>
  );
}

function OneCohort({ cohort }: { cohort: OwnCohort }) {
  const t = useTexts('home');
  const { name, course, startsOn, endsOn, selfStudyUntil, trainers, welcome, showsScores, can } = cohort;
  const dates = { from: formatShortDay(startsOn), until: formatShortDay(endsOn) };
  return (
    <Card>
      <h3>
        <Link to={`/courses/${course.slug}`}>{name}</Link>
      </h3>
      <p>{t('cohorts.line', { course: course.title, ...dates })}</p>
      {trainers.length > 0 && <p>{t('cohorts.trainers', { names: formatList(trainers) })}</p>}
      {selfStudyUntil && <p>{t('cohorts.until', { day: formatDay(selfStudyUntil) })}</p>}
      {welcome && <p>{welcome}</p>}
      {showsScores && <p>{t('cohorts.scores')}</p>}
      <Row>
        <Link to="/seminars" className={buttonClass('secondary', true)}>
          {t('cohorts.seminars')}
        </Link>
        {can.leave && <Leave cohort={cohort} />}
      </Row>
    </Card>
  );
}

function Leave({ cohort: { id, name } }: { cohort: OwnCohort }) {
  const t = useTexts('home');
  const tShared = useTexts('shared');
  const fetcher = useFetcher<unknown>();
  const [isAsking, setIsAsking] = useState(false);
  const close = () => setIsAsking(false);
  return (
    <>
      <Button kind="quiet" isSmall onClick={() => setIsAsking(true)}>
        {t('cohorts.leave')}
      </Button>
      <Dialog title={t('cohorts.leave.title')} isOpen={isAsking} onClose={close} closeLabel={tShared('close')}>
        <p>{t('cohorts.leave.text', { name })}</p>
        <ProblemNotice refusal={isRefusal(fetcher.data) ? fetcher.data : undefined} />
        <fetcher.Form method="post">
          <input type="hidden" name="cohortId" value={id} />
          <Row>
            <Button type="submit" kind="danger" isBusy={fetcher.state !== 'idle'}>
              {t('cohorts.leave.confirm')}
            </Button>
            <Button kind="quiet" onClick={close}>
              {tShared('cancel')}
            </Button>
          </Row>
        </fetcher.Form>
      </Dialog>
    </>
  );
}
