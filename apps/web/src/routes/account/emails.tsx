import type { ProfileView } from '@app/contracts';
import { Button, Card, Row, Tag, TextField } from '@app/ui';
import { fieldFault } from '../../shared/forms.js';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import styles from './account.module.css';
import { useAccount } from './use-account.js';

type EmailView = ProfileView['emails'][number];

/** Several addresses lead to one person, so that a new employer or a new office splits nobody in two. */
export function Emails({ emails }: { emails: readonly EmailView[] }) {
  const t = useTexts('account');
  return (
    <section aria-labelledby="emails">
      <h2 id="emails">{t('emails')}</h2>
      <p>{t('emails.lead')}</p>
      <ul className={styles['list']}>
        {emails.map((email) => (
          <EmailItem key={email.id} email={email} />
        ))}
      </ul>
      <AddEmail key={emails.length} />
    </section>
  );
}

function EmailItem({ email: { id, email, isPrimary, isConfirmed } }: { email: EmailView }) {
  const t = useTexts('account');
  const tShared = useTexts('shared');
  const { Form, isBusy, refusal } = useAccount();
  return (
    <li>
      <Card>
        <Form method="post" action="/account" className={styles['form']}>
          <input type="hidden" name="emailId" value={id} />
          <p className={styles['name']}>
            {email} {isPrimary && <Tag tone="good">{t('emails.primary')}</Tag>}{' '}
            {!isConfirmed && <Tag tone="warning">{t('emails.unconfirmed')}</Tag>}
          </p>
          <ProblemNotice refusal={refusal} />
          {!isConfirmed && (
            <TextField
              label={t('emails.code')}
              hint={t('emails.code.hint')}
              name="code"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={12}
            />
          )}
          <Row>
            {!isConfirmed && (
              <Button type="submit" name="intent" value="confirm-email" isBusy={isBusy}>
                {t('emails.confirm')}
              </Button>
            )}
            {isConfirmed && !isPrimary && (
              <Button type="submit" kind="secondary" name="intent" value="make-primary" isBusy={isBusy}>
                {t('emails.makePrimary')}
              </Button>
            )}
            {!isPrimary && (
              <Button type="submit" kind="quiet" name="intent" value="remove-email" isBusy={isBusy} formNoValidate>
                {tShared('remove')}
              </Button>
            )}
          </Row>
        </Form>
      </Card>
    </li>
  );
}

function AddEmail() {
  const t = useTexts('account');
  const tErrors = useTexts('errors');
  const { Form, isBusy, refusal } = useAccount();
  const fault = fieldFault(refusal, 'email');
  return (
    <Form method="post" action="/account" className={styles['form']}>
      {!fault && <ProblemNotice refusal={refusal} />}
      <TextField
        label={t('emails.new')}
        type="email"
        name="email"
        required
        maxLength={254}
        autoComplete="email"
        fault={fault && tErrors(fault)}
      />
      <Button type="submit" kind="secondary" name="intent" value="add-email" isBusy={isBusy}>
        {t('emails.add')}
      </Button>
    </Form>
  );
}
