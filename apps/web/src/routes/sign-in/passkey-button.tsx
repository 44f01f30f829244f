import { useState } from 'react';
import { useSubmit } from 'react-router';
import { Button, Icon, Notice } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';
import { askForPasskey, type PasskeyAnswer } from './passkey.js';
import styles from './sign-in.module.css';
import { usePasskeyAutofill } from './use-passkey-autofill.js';

/** Signing in by fingerprint, face or PIN, on devices that can. */
export function PasskeyButton({ returnTo }: { returnTo: string }) {
  const t = useTexts('sign-in');
  const submit = useSubmit();
  const [isBusy, setIsBusy] = useState(false);
  const [isRefused, setIsRefused] = useState(false);

  const enter = ({ challengeId, response }: PasskeyAnswer) =>
    submit({ intent: 'passkey', challengeId, response: JSON.stringify(response), returnTo }, { method: 'post' });
  const stopAutofill = usePasskeyAutofill((answer) => void enter(answer));

  if (!('PublicKeyCredential' in globalThis)) return null;

  const press = async () => {
    stopAutofill();
    setIsBusy(true);
    setIsRefused(false);
    try {
      const answer = await askForPasskey('press');
      if (answer) await enter(answer);
      else setIsRefused(true);
    } finally {
      setIsBusy(false);
    }
  };

  return (
    <div className={styles['passkey']}>
      <p className={styles['or']}>{t('or')}</p>
      <Button kind="secondary" isBusy={isBusy} onClick={() => void press()}>
        <Icon name="key" /> {t('passkey')}
      </Button>
      <p className={styles['quiet']}>{t('passkey.hint')}</p>
      {isRefused && (
        <Notice kind="warning" isAnswer>
          <p>{t('passkey.refused')}</p>
        </Notice>
      )}
    </div>
  );
}
