import {
  Form,
  Link,
  useLoaderData,
  useSearchParams,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { cohortPeopleApi, exportApi } from '@app/contracts';
import { Button, EmptyState, Row, SelectField, Stack, TextField, buttonClass } from '@app/ui';
import { addressOf, call } from '../../shared/api.js';
import { useCohort } from '../../shared/cohort.js';
import { ExportLinks } from '../../shared/export-links.js';
import { currentLanguage, useTexts } from '../../shared/i18n.js';
import { isAllowed, useSession } from '../../shared/session.js';
import { AddPeople } from './add-people.js';
import styles from './cohort-people.module.css';
import { InvitePeople } from './invite-people.js';
import { LessonLegend } from './lesson-legend.js';
import { addressFor, countByStanding, readView, rowsIn, sortings, standings } from './matrix-filter.js';
import { MatrixTable } from './matrix-table.js';
import { changePeople } from './people-actions.js';

const idOf = ({ params }: Pick<LoaderFunctionArgs, 'params'>) => params['cohortId'] ?? '';

export async function loader(args: LoaderFunctionArgs) {
  const params = { cohortId: idOf(args) };
  const { signal } = args.request;
  const [matrix, invited] = await Promise.all([
    call(cohortPeopleApi.matrix, { params, query: { language: currentLanguage() } }, { signal }),
    call(cohortPeopleApi.listInvited, { params }, { signal }),
  ]);
  return { matrix, invited: invited.items };
}

export async function action(args: ActionFunctionArgs) {
  return changePeople(idOf(args), await args.request.formData());
}

/** Who is in the cohort and how far they are, all of them at one look. */
export function Component() {
  const t = useTexts('cohort-people');
  const cohort = useCohort();
  const { person } = useSession();
  const { matrix, invited } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const view = readView(search);
  const rows = rowsIn(matrix.members, view);

  return (
    <Stack gap="large">
      <title>{`${t('title')} · ${cohort.name}`}</title>
      <section aria-labelledby="people">
        <h2 id="people">{t('title')}</h2>
        {cohort.can.change && (
          <Row>
            <AddPeople cohortId={cohort.id} />
            <InvitePeople languages={cohort.languages} />
            <Link to="import" className={buttonClass('secondary')}>
              {t('import')}
            </Link>
            {isAllowed(person, 'cohort.oversee') && (
              <Link to="newly-elected" className={buttonClass('secondary')}>
                {t('elected')}
              </Link>
            )}
          </Row>
        )}
        {cohort.showsScores && <p className={styles['quiet']}>{t('scores.told')}</p>}
        {matrix.members.length === 0 ? (
          <EmptyState title={t('empty')}>
            <p>{t('empty.text')}</p>
          </EmptyState>
        ) : (
          <>
            <Standings search={search} />
            <Search {...view} />
            {rows.length === 0 ? (
              <EmptyState title={t('none')} />
            ) : (
              <MatrixTable lessons={matrix.lessons} rows={rows} mayChange={cohort.can.change} />
            )}
            <LessonLegend lessons={matrix.lessons} />
            <ExportLinks
              addressIn={(format) =>
                addressOf(exportApi.cohortMembers, {
                  params: { cohortId: cohort.id },
                  query: { format, language: currentLanguage() },
                })
              }
            />
          </>
        )}
      </section>
      <Invited invited={invited} />
    </Stack>
  );
}

/** Filters with numbers; the chosen one is in the address. */
function Standings({ search }: { search: URLSearchParams }) {
  const t = useTexts('cohort-people');
  const { matrix } = useLoaderData<typeof loader>();
  const counts = countByStanding(matrix.members);
  const { standing: chosen } = readView(search);
  return (
    <nav aria-label={t('filter')} className={styles['filters']}>
      <ul>
        <li>
          <Link to={addressFor(search, null)} aria-current={chosen === null ? 'true' : undefined} preventScrollReset>
            {t('all')} <span>{matrix.members.length}</span>
          </Link>
        </li>
        {standings.map((standing) => (
          <li key={standing}>
            <Link
              to={addressFor(search, standing)}
              aria-current={chosen === standing ? 'true' : undefined}
              preventScrollReset
            >
              {t(`standing.${standing}`)} <span>{counts.get(standing)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Search({ standing, q, sort }: ReturnType<typeof readView>) {
  const t = useTexts('cohort-people');
  const tShared = useTexts('shared');
  return (
    <Form role="search" className={styles['search']} preventScrollReset>
      {standing && <input type="hidden" name="standing" value={standing} />}
      <TextField key={`q ${q}`} label={t('search')} type="search" name="q" defaultValue={q} maxLength={80} />
      <SelectField
        key={`sort ${sort}`}
        label={t('sort')}
        name="sort"
        defaultValue={sort}
        options={sortings.map((value) => ({ value, label: t(`sort.${value}`) }))}
      />
      <Button type="submit" kind="secondary">
        {tShared('search')}
      </Button>
    </Form>
  );
}

function Invited({ invited }: { invited: readonly { id: string; email: string; isExpired: boolean }[] }) {
  const t = useTexts('cohort-people');
  const tShared = useTexts('shared');
  if (invited.length === 0) return null;
  return (
    <section aria-labelledby="invited">
      <h2 id="invited">{t('invited.title', { count: invited.length })}</h2>
      <ul className={styles['invited']}>
        {invited.map(({ id, email, isExpired }) => (
          <li key={id}>
            {email} {isExpired && <small>({t('invited.expired')})</small>}
          </li>
        ))}
      </ul>
      <p>
        <Link to="/invitations">{tShared('nav.invitations')}</Link>
      </p>
    </section>
  );
}
