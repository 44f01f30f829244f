import { useState } from 'react';
import { useFetcher } from 'react-router';
import type { Language } from '@app/contracts';
import { Button, Dialog, Notice, Row, SelectField, TextArea } from '@app/ui';
import { addressesIn } from '../../shared/addresses-in.js';
import { faultyPlaces, isRefusal } from '../../shared/forms.js';
import { formatList } from '../../shared/format.js';
import { languageNames, useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import styles from './cohort-people.module.css';
import type { PeopleResult } from './people-actions.js';

/** Invites into the cohort by mail, from a list of addresses. */
export function InvitePeople({ languages }: { languages: readonly Language[] }) {
  const t = useTexts('cohort-people');
  const tShared = useTexts('shared');
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      <Button kind="secondary" onClick={() => setIsOpen(true)}>
        {t('invite')}
      </Button>
      <Dialog title={t('invite.title')} isOpen={isOpen} onClose={close} closeLabel={tShared('close')}>
        <Fields languages={languages} onClose={close} />
      </Dialog>
    </>
  );
}

function Fields({ languages, onClose }: { languages: readonly Language[]; onClose: () => void }) {
  const t = useTexts('cohort-people');
  const tShared = useTexts('shared');
  const fetcher = useFetcher<PeopleResult>();
  const [key] = useState(() => crypto.randomUUID());
  const [emails, setEmails] = useState('');
  const refusal = isRefusal(fetcher.data) ? fetcher.data : undefined;
  const addresses = addressesIn(emails);
  const wrong = faultyPlaces(refusal, 'emails').flatMap((place) => addresses[place] ?? []);
  const sent = fetcher.data && 'done' in fetcher.data && fetcher.data.done === 'invited' ? fetcher.data : null;

  if (sent && fetcher.state === 'idle') {
    return (
      <>
        <Notice kind="good" isAnswer title={t('invite.sent', { count: sent.count })}>
          {sent.alreadyInvited.length > 0 && <p>{t('invite.already', { emails: formatList(sent.alreadyInvited) })}</p>}
          {sent.alreadyIn.length > 0 && <p>{t('invite.in', { emails: formatList(sent.alreadyIn) })}</p>}
        </Notice>
        <Row>
          <Button onClick={onClose}>{tShared('close')}</Button>
        </Row>
      </>
    );
  }
  return (
    <fetcher.Form method="post" className={styles['form']}>
      {wrong.length === 0 && <ProblemNotice refusal={refusal} />}
      <input type="hidden" name="key" value={key} />
      <TextArea
        label={t('invite.emails')}
        hint={t('invite.hint')}
        name="emails"
        required
        rows={6}
        value={emails}
        onChange={(event) => setEmails(event.target.value)}
        fault={wrong.length > 0 ? t('invite.wrong', { emails: formatList(wrong) }) : undefined}
        spellCheck={false}
        autoComplete="off"
      />
      <SelectField
        label={t('invite.language')}
        name="language"
        options={languages.map((value) => ({ value, label: languageNames[value], lang: value }))}
      />
      <TextArea label={t('invite.message')} note={tShared('optional')} name="message" maxLength={1000} rows={3} />
      <Row>
        <Button type="submit" name="intent" value="invite" isBusy={fetcher.state !== 'idle'}>
          {t('invite.do')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {tShared('cancel')}
        </Button>
      </Row>
    </fetcher.Form>
  );
}
