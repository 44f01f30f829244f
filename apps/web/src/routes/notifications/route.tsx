import {
  Form,
  Link,
  useActionData,
  useLoaderData,
  useNavigation,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { messageApi, type NoticeDelivery, type NotificationSettings } from '@app/contracts';
import { Button, Checkbox, Notice, RadioGroup, Stack } from '@app/ui';
import { call } from '../../shared/api.js';
import { isRefusal, refusalOf } from '../../shared/forms.js';
import { useTexts } from '../../shared/i18n.js';
import { Page } from '../../shared/page.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import styles from './notifications.module.css';

export function loader({ request: { signal } }: LoaderFunctionArgs) {
  return call(messageApi.readSettings, {}, { signal });
}

/** Every field of the form but the summary is a group with its choice. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const hasDigest = form.has('digest');
  form.delete('digest');
  const groups = Object.fromEntries([...form].map(([group, delivery]) => [group, String(delivery) as NoticeDelivery]));
  try {
    await call(messageApi.changeSettings, { body: { groups, hasDigest } });
    return { done: true };
  } catch (error) {
    return refusalOf(error);
  }
}

/** What comes by mail and how often. */
export function Component() {
  const t = useTexts('notifications');
  const tShared = useTexts('shared');
  const settings = useLoaderData<typeof loader>();
  const result: unknown = useActionData<typeof action>();
  const isBusy = useNavigation().state === 'submitting';
  return (
    <Page
      title={t('title')}
      above={<Link to="/account">{tShared('nav.account')}</Link>}
      lead={<p>{t('lead')}</p>}
      isPrivate
    >
      <Stack gap="large">
        <Address email={settings.email} />
        <Form method="post">
          <Stack gap="large">
            {settings.groups.map((one) => (
              <Group key={one.group} setting={one} />
            ))}
            <Checkbox
              name="digest"
              value="on"
              defaultChecked={settings.hasDigest}
              label={t('digest')}
              hint={t('digest.hint')}
            />
            <ProblemNotice refusal={isRefusal(result) ? result : undefined} />
            <div className={styles['save']}>
              <Button type="submit" isBusy={isBusy}>
                {t('save')}
              </Button>
              <span role="status">{!isBusy && result !== undefined && !isRefusal(result) && t('saved')}</span>
            </div>
          </Stack>
        </Form>
        <p>
          <Link to="/notices">{t('toNotices')}</Link>
        </p>
      </Stack>
    </Page>
  );
}

function Address({ email }: { email: string | null }) {
  const t = useTexts('notifications');
  if (email) return <p>{t('address', { email })}</p>;
  return (
    <Notice kind="warning" title={t('noAddress')}>
      <p>
        <Link to="/account#emails">{t('noAddress.link')}</Link>
      </p>
    </Notice>
  );
}

function Group({ setting: { group, delivery, choices } }: { setting: NotificationSettings['groups'][number] }) {
  const t = useTexts('notifications');
  const about = (
    <>
      {t(`group.${group}`)}
      <span className={styles['about']}>{t(`group.${group}.text`)}</span>
    </>
  );
  if (choices.length === 0) return <p className={styles['fixed']}>{about}</p>;
  const options = choices.map((value) => ({ value, label: t(`delivery.${value}`) }));
  return <RadioGroup legend={about} name={group} options={options} defaultValue={delivery} />;
}
