import { useState } from 'react';
import { useFetcher } from 'react-router';
import { Button, Card, Notice, SelectField, TextArea } from '@app/ui';
import { addressesIn } from '../../shared/addresses-in.js';
import { faultyPlaces, isRefusal, type Refusal } from '../../shared/forms.js';
import { formatList } from '../../shared/format.js';
import { languageNames, languages, useLanguage, useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import type { InvitationResult } from './invitation-actions.js';
import styles from './invitations.module.css';

interface InviteFormProps {
  courses: readonly { slug: string; title: string }[];
}

/** Several addresses at once, because people are invited from a list. */
export function InviteForm({ courses }: InviteFormProps) {
  const t = useTexts('invitations');
  const fetcher = useFetcher<InvitationResult>();
  // A new key and an empty form after each success; the same key for every try until then.
  const sent = fetcher.data && 'done' in fetcher.data && fetcher.data.done === 'invited' ? fetcher.data : null;

  return (
    <section aria-labelledby="invite">
      <h2 id="invite">{t('invite')}</h2>
      <Card>
        <div role="status">
          {sent && fetcher.state === 'idle' && (
            <Notice kind="good" title={t('sent', { count: sent.invited })}>
              {sent.alreadyInvited.length > 0 && <p>{t('already', { emails: formatList(sent.alreadyInvited) })}</p>}
            </Notice>
          )}
        </div>
        <Fields key={sent ? JSON.stringify(sent) : 'new'} courses={courses} fetcher={fetcher} />
      </Card>
    </section>
  );
}

interface FieldsProps extends InviteFormProps {
  fetcher: ReturnType<typeof useFetcher<InvitationResult>>;
}

function Fields({ courses, fetcher }: FieldsProps) {
  const t = useTexts('invitations');
  const tShared = useTexts('shared');
  const language = useLanguage();
  const [key] = useState(() => crypto.randomUUID());
  const refusal = isRefusal(fetcher.data) ? fetcher.data : undefined;
  const [emails, setEmails] = useState('');
  const fault = useAddressFault(refusal, emails);

  return (
    <fetcher.Form method="post" className={styles['form']}>
      {!fault && <ProblemNotice refusal={refusal} />}
      <input type="hidden" name="key" value={key} />
      <div className={styles['addresses']}>
        <TextArea
          label={t('emails')}
          hint={t('emails.hint')}
          name="emails"
          required
          rows={7}
          value={emails}
          onChange={(event) => setEmails(event.target.value)}
          fault={fault}
          spellCheck={false}
          autoComplete="off"
        />
      </div>
      <SelectField
        label={t('course')}
        name="courseSlug"
        options={[
          { value: '', label: t('noCourse') },
          ...courses.map(({ slug, title }) => ({ value: slug, label: title })),
        ]}
      />
      <SelectField
        label={t('language')}
        name="language"
        defaultValue={language}
        options={languages.map((value) => ({ value, label: languageNames[value], lang: value }))}
      />
      <TextArea
        label={t('message')}
        note={tShared('optional')}
        hint={t('message.hint')}
        name="message"
        maxLength={1000}
        rows={3}
      />
      <Button type="submit" name="intent" value="invite" isBusy={fetcher.state !== 'idle'}>
        {t('send')}
      </Button>
    </fetcher.Form>
  );
}

/** Names the addresses that the server refused, so that one typing error in eighty is found. */
function useAddressFault(refusal: Refusal | undefined, emails: string): string | undefined {
  const t = useTexts('invitations');
  const addresses = addressesIn(emails);
  const wrong = faultyPlaces(refusal, 'emails').flatMap((place) => addresses[place] ?? []);
  return wrong.length > 0 ? t('emails.wrong', { emails: formatList(wrong) }) : undefined;
}
