import {
  Link,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type Params,
} from 'react-router';
import { peopleApi, type ProfileView } from '@app/contracts';
import { Facts, Stack } from '@app/ui';
import { call } from '../../shared/api.js';
import { isRefusal, refusalOf, textOf } from '../../shared/forms.js';
import { formatDay } from '../../shared/format.js';
import { languageNames, useTexts } from '../../shared/i18n.js';
import { Page } from '../../shared/page.js';
import { isAllowed, useSession } from '../../shared/session.js';
import { AuditList } from './audit-list.js';
import { PersonForm } from './person-form.js';

const paramsOf = ({ personId = '' }: Params) => ({ personId });

export async function loader({ params, request: { signal } }: LoaderFunctionArgs) {
  const { personId } = paramsOf(params);
  const [person, audit] = await Promise.all([
    call(peopleApi.read, { params: { personId } }, { signal }),
    call(peopleApi.listAudit, { query: { subjectId: personId } }, { signal }),
  ]);
  return { person, audit };
}

export async function action({ params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  try {
    await call(peopleApi.change, {
      params: paramsOf(params),
      body: {
        version: Number(textOf(form, 'version')),
        reason: textOf(form, 'reason'),
        titlesBefore: textOf(form, 'titlesBefore'),
        givenName: textOf(form, 'givenName'),
        familyName: textOf(form, 'familyName'),
        titlesAfter: textOf(form, 'titlesAfter'),
      },
    });
    return { done: true };
  } catch (error) {
    return refusalOf(error);
  }
}

export function Component() {
  const t = useTexts('people');
  const tShared = useTexts('shared');
  const { person, audit } = useLoaderData<typeof loader>();
  const result: unknown = useActionData();
  const refusal = isRefusal(result) ? result : undefined;

  return (
    <Page title={person.printedName || t('noName')} above={<Link to="/people">{tShared('nav.people')}</Link>} isPrivate>
      <Stack gap="large">
        <Record person={person} />
        {/* A stored change is a new form: its fields start from what is stored. */}
        <PersonForm key={person.version} person={person} refusal={refusal} isSaved={result !== undefined && !refusal} />
        <MergeLink personId={person.id} />
        <AuditList first={audit} subjectId={person.id} />
      </Stack>
    </Page>
  );
}

function MergeLink({ personId }: { personId: string }) {
  const t = useTexts('people');
  const { person } = useSession();
  if (!isAllowed(person, 'person.merge')) return null;
  return (
    <p>
      <Link to={`/people/merge?kept=${personId}`}>{t('merge.this')}</Link>
    </p>
  );
}

function Record({ person }: { person: ProfileView }) {
  const t = useTexts('people');
  const offices = person.mandates.map(({ id, office, municipality, from, until }) => (
    <li key={id}>
      {office}, {[municipality.name, municipality.district].filter(Boolean).join(' · ')}
      <br />
      <small>
        {until
          ? t('office.span', { from: formatDay(from), until: formatDay(until) })
          : t('office.since', { from: formatDay(from) })}
      </small>
    </li>
  ));
  return (
    <section aria-labelledby="record">
      <h2 id="record">{t('record')}</h2>
      <Facts
        items={[
          { label: t('record.offices'), value: offices.length > 0 ? <ul>{offices}</ul> : t('record.noOffice') },
          { label: t('record.emails'), value: person.emails.map(({ email }) => email).join(', ') },
          { label: t('record.roles'), value: person.roles.map(({ role }) => t(`role.${role}`)).join(', ') },
          { label: t('record.language'), value: languageNames[person.language] },
          { label: t('record.salutation'), value: t(`salutation.${person.salutation}`) },
        ]}
      />
    </section>
  );
}
