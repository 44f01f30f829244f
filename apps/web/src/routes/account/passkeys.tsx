import { useState } from 'react';
import type { PasskeyView } from '@app/contracts';
import { Button, Notice, TextField } from '@app/ui';
import { formatDay } from '../../shared/format.js';
import { textOf } from '../../shared/forms.js';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import styles from './account.module.css';
import { makePasskey } from './make-passkey.js';
import { useAccount } from './use-account.js';

/** Signing in by fingerprint, face or PIN instead of a mail. */
export function Passkeys({ passkeys }: { passkeys: readonly PasskeyView[] }) {
  const t = useTexts('account');
  const tShared = useTexts('shared');
  const { Form, isBusy, refusal } = useAccount();
  return (
    <section aria-labelledby="passkeys">
      <h2 id="passkeys">{t('passkeys')}</h2>
      <p>{t('passkeys.lead')}</p>
      <ProblemNotice refusal={refusal} />
      <ul className={styles['rows']}>
        {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
          <li key={id}>
            <div>
              <p className={styles['name']}>{name}</p>
              <p className={styles['quiet']}>
                {lastUsedAt
                  ? t('passkeys.used', { day: formatDay(lastUsedAt) })
                  : t('passkeys.made', { day: formatDay(createdAt) })}
              </p>
            </div>
            <Form method="post" action="/account">
              <input type="hidden" name="passkeyId" value={id} />
              <Button
                type="submit"
                kind="quiet"
                name="intent"
                value="remove-passkey"
                isBusy={isBusy}
                aria-label={t('passkeys.remove.name', { name })}
              >
                {tShared('remove')}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      {'PublicKeyCredential' in globalThis ? <AddPasskey key={passkeys.length} /> : <p>{t('passkeys.unsupported')}</p>}
    </section>
  );
}

function AddPasskey() {
  const t = useTexts('account');
  const { submit, isBusy, refusal } = useAccount();
  const [state, setState] = useState<'idle' | 'asking' | 'refused'>('idle');

  const add = async (form: FormData) => {
    setState('asking');
    const response = await makePasskey();
    setState(response ? 'idle' : 'refused');
    if (!response) return;
    const name = textOf(form, 'name');
    await submit(
      { intent: 'add-passkey', name, response: JSON.stringify(response) },
      { method: 'post', action: '/account' },
    );
  };

  return (
    <form action={add} className={styles['form']}>
      <ProblemNotice refusal={refusal} />
      <TextField label={t('passkeys.name')} hint={t('passkeys.name.hint')} name="name" required maxLength={60} />
      {state === 'refused' && (
        <Notice kind="warning" isAnswer>
          <p>{t('passkeys.refused')}</p>
        </Notice>
      )}
      <Button type="submit" kind="secondary" isBusy={isBusy || state === 'asking'}>
        {t('passkeys.add')}
      </Button>
    </form>
  );
}
