import type { DeviceView } from '@app/contracts';
import { Button, Tag } from '@app/ui';
import { formatInstant } from '../../shared/format.js';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import styles from './account.module.css';
import { useAccount } from './use-account.js';

export function Devices({ devices }: { devices: readonly DeviceView[] }) {
  const t = useTexts('account');
  const { Form, isBusy, refusal } = useAccount();
  return (
    <section aria-labelledby="devices">
      <h2 id="devices">{t('devices')}</h2>
      <ProblemNotice refusal={refusal} />
      <ul className={styles['rows']}>
        {devices.map(({ id, device, lastSeenAt, isCurrent }) => (
          <li key={id}>
            <div>
              <p className={styles['name']}>
                {device} {isCurrent && <Tag tone="good">{t('devices.current')}</Tag>}
              </p>
              <p className={styles['quiet']}>{t('devices.seen', { at: formatInstant(lastSeenAt) })}</p>
            </div>
            {!isCurrent && (
              <Form method="post" action="/account">
                <input type="hidden" name="deviceId" value={id} />
                <Button
                  type="submit"
                  kind="quiet"
                  name="intent"
                  value="sign-out-device"
                  isBusy={isBusy}
                  aria-label={t('devices.signOut.name', { device })}
                >
                  {t('devices.signOut')}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {devices.length > 1 && (
        <Form method="post" action="/account">
          <Button type="submit" kind="secondary" name="intent" value="sign-out-others" isBusy={isBusy}>
            {t('devices.others')}
          </Button>
        </Form>
      )}
    </section>
  );
}
