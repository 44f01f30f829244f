import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { exportApi, courseApi, invitationApi, type InvitationView } from '@app/contracts';
import { EmptyState, LoadMore, Stack, Table, type Column } from '@app/ui';
import { addressOf, call } from '../../shared/api.js';
import { ExportLinks } from '../../shared/export-links.js';
import { formatShortDay } from '../../shared/format.js';
import { currentLanguage, languageNames, useTexts } from '../../shared/i18n.js';
import { Page } from '../../shared/page.js';
import { isAllowed, useSession } from '../../shared/session.js';
import { useMore } from '../../shared/use-more.js';
import { changeInvitations } from './invitation-actions.js';
import { InvitationButtons } from './invitation-buttons.js';
import { InviteForm } from './invite-form.js';
import { StateTag } from './state-tag.js';

const loadPage = (cursor?: string, signal?: AbortSignal) =>
  call(invitationApi.list, { query: { cursor, language: currentLanguage() } }, signal ? { signal } : {});

export async function loader({ request: { signal } }: LoaderFunctionArgs) {
  const query = { language: currentLanguage() };
  const [first, courses] = await Promise.all([
    loadPage(undefined, signal),
    call(courseApi.catalogue, { query }, { signal }),
  ]);
  return { first, courses: courses.items.map(({ slug, title }) => ({ slug, title })) };
}

export async function action({ request }: ActionFunctionArgs) {
  return changeInvitations(await request.formData());
}

export function Component() {
  const t = useTexts('invitations');
  const tShared = useTexts('shared');
  const { person } = useSession();
  const { first, courses } = useLoaderData<typeof loader>();
  const list = useMore(first, (cursor) => loadPage(cursor));
  const columns = useColumns();

  return (
    <Page title={tShared('nav.invitations')} lead={<p>{t('lead')}</p>} width="wide" isPrivate>
      <Stack gap="large">
        {isAllowed(person, 'invitation.create') && <InviteForm courses={courses} />}
        <section aria-labelledby="list">
          <h2 id="list">{t('list')}</h2>
          {list.items.length === 0 ? (
            <EmptyState title={t('empty')} />
          ) : (
            <>
              <Table caption={t('caption')} columns={columns} rows={list.items} keyOf={({ id }) => id} />
              <LoadMore
                hasMore={list.hasMore}
                isLoading={list.isLoading}
                onLoad={list.loadMore}
                label={tShared('more')}
                endLabel={tShared('more.end')}
              />
              <ExportLinks
                addressIn={(format) =>
                  addressOf(exportApi.invitations, { query: { format, language: currentLanguage() } })
                }
              />
            </>
          )}
        </section>
      </Stack>
    </Page>
  );
}

function useColumns(): Column<InvitationView>[] {
  const t = useTexts('invitations');
  return [
    { key: 'email', label: t('column.email'), isName: true, isBreakable: true, cell: ({ email }) => email },
    { key: 'course', label: t('column.course'), cell: ({ course }) => course?.title ?? t('noCourse') },
    { key: 'language', label: t('column.language'), cell: ({ language }) => languageNames[language] },
    { key: 'state', label: t('column.state'), cell: (invitation) => <StateTag invitation={invitation} /> },
    { key: 'at', label: t('column.invitedAt'), isNumber: true, cell: ({ invitedAt }) => formatShortDay(invitedAt) },
    { key: 'actions', label: t('column.actions'), cell: (invitation) => <InvitationButtons invitation={invitation} /> },
  ];
}
