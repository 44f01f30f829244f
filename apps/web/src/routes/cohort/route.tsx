import { Link, NavLink, Outlet, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { cohortApi, type CohortView } from '@app/contracts';
import { Row, Tag } from '@app/ui';
import { call } from '../../shared/api.js';
import { formatShortDay } from '../../shared/format.js';
import { currentLanguage, useTexts } from '../../shared/i18n.js';
import { Page } from '../../shared/page.js';
import styles from './cohort.module.css';
import { stateTones } from './state-tones.js';
import { tabs } from './tabs.js';

export function loader({ params, request: { signal } }: LoaderFunctionArgs) {
  const input = { params: { cohortId: params['cohortId'] ?? '' }, query: { language: currentLanguage() } };
  return call(cohortApi.read, input, { signal });
}

/** The frame of a cohort's pages: what it is, and the way between its parts. */
export function Component() {
  const t = useTexts('cohort');
  const tShared = useTexts('shared');
  const cohort = useLoaderData<CohortView>();

  return (
    <Page
      title={cohort.name}
      tabTitle={null}
      above={<Link to="/cohorts">{tShared('nav.cohorts')}</Link>}
      lead={<Summary cohort={cohort} />}
      width="wide"
      isPrivate
    >
      <nav aria-label={t('tabs')} className={styles['tabs']}>
        <ul>
          {tabs.map(({ path, text }) => (
            <li key={path}>
              <NavLink to={path} end={path === '.'}>
                {t(text)}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <Outlet />
    </Page>
  );
}

function Summary({ cohort }: { cohort: CohortView }) {
  const t = useTexts('cohort');
  const { course, state, startsOn, endsOn, municipality } = cohort;
  const dates = t('dates', { from: formatShortDay(startsOn), until: formatShortDay(endsOn) });
  return (
    <Row>
      <Tag tone={stateTones[state]}>{t(`state.${state}`)}</Tag>
      <span>{[course.title, dates, municipality?.name].filter(Boolean).join(' · ')}</span>
    </Row>
  );
}
