import { Link } from 'react-router';
import type { HomeView, OwnCohort } from '@app/contracts';
import { EmptyState, Notice, Stack, buttonClass } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';
import { Page } from '../../shared/page.js';
import { CertificateList } from './certificate-list.js';
import { CohortList } from './cohort-list.js';
import { ContinueCard } from './continue-card.js';
import { CourseRow } from './course-row.js';
import styles from './overview.module.css';

/** Where to continue, for somebody who is signed in: minutes first, because an evening has only so many. */
export function Overview({ home, cohorts }: { home: HomeView; cohorts: readonly OwnCohort[] }) {
  const t = useTexts('home');
  const tShared = useTexts('shared');
  const [current, ...others] = home.active;
  const isAllDone = home.certificates.length > 0;

  return (
    <Page title={t(current ? 'title.continue' : 'title.start')} tabTitle={tShared('nav.home')} isPrivate>
      <Stack gap="large">
        {home.hints.map((hint) => (
          <Notice key={hint} title={t(`hint.${hint}.title`)}>
            <p>{t(`hint.${hint}.text`)}</p>
            <p>
              <Link to={hint === 'name' ? '/account' : '/account#offices'}>{t(`hint.${hint}.link`)}</Link>
            </p>
          </Notice>
        ))}
        {current ? (
          <ContinueCard place={current} />
        ) : (
          <EmptyState title={t(isAllDone ? 'allDone.title' : 'empty.title')}>
            <p>{t(isAllDone ? 'allDone.text' : 'empty.text')}</p>
          </EmptyState>
        )}
        {others.length > 0 && (
          <section aria-labelledby="others">
            <h2 id="others">{t('others')}</h2>
            <ul className={styles['list']}>
              {others.map((place) => (
                <CourseRow key={place.courseSlug} place={place} />
              ))}
            </ul>
          </section>
        )}
        {cohorts.length > 0 && <CohortList cohorts={cohorts} />}
        {home.certificates.length > 0 && <CertificateList certificates={home.certificates} />}
        <Link to="/courses" className={buttonClass('secondary')}>
          {t('toCourses')}
        </Link>
      </Stack>
    </Page>
  );
}
