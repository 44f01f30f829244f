import { Form, useNavigation } from 'react-router';
import { Button, Stack, TextField } from '@app/ui';
import { fieldFault } from '../../shared/forms.js';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { PasskeyButton } from './passkey-button.js';
import type { EmailStepResult } from './sign-in-actions.js';
import styles from './sign-in.module.css';

interface EmailStepProps {
  result: EmailStepResult | undefined;
  returnTo: string;
}

export function EmailStep({ result, returnTo }: EmailStepProps) {
  const t = useTexts('sign-in');
  const tErrors = useTexts('errors');
  const isBusy = useNavigation().state === 'submitting';
  const fault = fieldFault(result?.refusal, 'email');

  return (
    <Stack gap="large">
      <Form method="post" className={styles['form']}>
        {!fault && <ProblemNotice refusal={result?.refusal} />}
        <input type="hidden" name="returnTo" value={returnTo} />
        <TextField
          label={t('email')}
          type="email"
          name="email"
          // "webauthn" lets the browser offer a passkey in the same field.
          autoComplete="username webauthn"
          defaultValue={result?.email ?? ''}
          required
          maxLength={254}
          fault={fault && tErrors(fault)}
        />
        <Button type="submit" name="intent" value="email" isBusy={isBusy}>
          {t('send')}
        </Button>
      </Form>
      <PasskeyButton returnTo={returnTo} />
    </Stack>
  );
}
