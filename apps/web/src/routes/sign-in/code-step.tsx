import { Form, Link, useNavigation } from 'react-router';
import { Button, Notice, Row, Stack, TextField } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';
import { Page } from '../../shared/page.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { useSession } from '../../shared/session.js';
import type { CodeStepResult } from './sign-in-actions.js';
import styles from './sign-in.module.css';

interface CodeStepProps {
  result: CodeStepResult;
  returnTo: string;
}

/** The mail is on its way: its link can be pressed, or its six digits typed here. */
export function CodeStep({ result, returnTo }: CodeStepProps) {
  const t = useTexts('sign-in');
  const { isDemo } = useSession();
  const isBusy = useNavigation().state === 'submitting';
  const { email, validMinutes, refusal } = result;

  return (
    <Page title={t('code.title')} lead={<p>{t('code.lead', { email })}</p>} isPrivate>
      <Stack gap="large">
        {isDemo && (
          <Notice title={t('demo.title')}>
            <p>
              {t('demo.text')} <Link to="/demo/mailbox">{t('demo.link')}</Link>
            </p>
          </Notice>
        )}
        <Form method="post" className={styles['form']}>
          <ProblemNotice refusal={refusal} />
          <input type="hidden" name="returnTo" value={returnTo} />
          <input type="hidden" name="email" value={email} />
          <div className={styles['code']}>
            <TextField
              label={t('code')}
              hint={validMinutes === null ? t('code.hint') : t('code.hint.minutes', { minutes: validMinutes })}
              name="code"
              inputMode="numeric"
              autoComplete="one-time-code"
              // Spaces may come along when the code is pasted.
              pattern="\s*(\d\s*){6}"
              maxLength={12}
              required
            />
          </div>
          <Button type="submit" name="intent" value="code" isBusy={isBusy}>
            {t('code.submit')}
          </Button>
        </Form>
        <section aria-labelledby="no-mail">
          <h2 id="no-mail">{t('noMail')}</h2>
          <p>{t('noMail.text')}</p>
          <Row>
            <Form method="post">
              <input type="hidden" name="returnTo" value={returnTo} />
              <input type="hidden" name="email" value={email} />
              <Button type="submit" kind="secondary" name="intent" value="email">
                {t('noMail.again')}
              </Button>
            </Form>
            <Link to={`/sign-in?${new URLSearchParams({ returnTo })}`} reloadDocument>
              {t('noMail.other')}
            </Link>
          </Row>
        </section>
      </Stack>
    </Page>
  );
}
