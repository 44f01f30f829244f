import { Link, useLoaderData, useRevalidator, type LoaderFunctionArgs } from 'react-router';
import { demoApi } from '@app/contracts';
import { Button, EmptyState, Stack } from '@app/ui';
import { call } from '../../shared/api.js';
import { formatInstant } from '../../shared/format.js';
import { useTexts } from '../../shared/i18n.js';
import { Page } from '../../shared/page.js';
import styles from './demo.module.css';

export function loader({ request: { signal } }: LoaderFunctionArgs) {
  return call(demoApi.listMail, {}, { signal });
}

/** Mail that a demonstration keeps instead of sending, so that signing in can be tried. */
export function Component() {
  const t = useTexts('demo');
  const tShared = useTexts('shared');
  const { items } = useLoaderData<typeof loader>();
  const { revalidate, state } = useRevalidator();
  return (
    <Page title={tShared('nav.mailbox')} lead={<p>{t('lead')}</p>} isPrivate>
      <Stack>
        <Button kind="secondary" isBusy={state !== 'idle'} onClick={() => void revalidate()}>
          {t('refresh')}
        </Button>
        {items.length === 0 ? (
          <EmptyState title={t('empty')}>
            <p>{t('empty.text')}</p>
          </EmptyState>
        ) : (
          <ul className={styles['list']}>
            {items.map(({ id, to, subject, at }) => (
              <li key={id}>
                <Link to={`/demo/mailbox/${id}`}>{subject}</Link>
                <p>
                  {t('to', { to })} · <time dateTime={at}>{formatInstant(at)}</time>
                </p>
              </li>
            ))}
          </ul>
        )}
      </Stack>
    </Page>
  );
}
