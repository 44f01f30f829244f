import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { demoApi } from '@app/contracts';
import { Card } from '@app/ui';
import { call } from '../../shared/api.js';
import { formatInstant } from '../../shared/format.js';
import { useTexts } from '../../shared/i18n.js';
import { Page } from '../../shared/page.js';
import styles from './demo.module.css';

export function loader({ params: { messageId = '' }, request: { signal } }: LoaderFunctionArgs) {
  return call(demoApi.readMail, { params: { messageId } }, { signal });
}

export function Component() {
  const t = useTexts('demo');
  const tShared = useTexts('shared');
  const { to, subject, at, text } = useLoaderData<typeof loader>();
  return (
    <Page
      title={subject}
      above={<Link to="/demo/mailbox">{tShared('nav.mailbox')}</Link>}
      lead={
        <p>
          {t('to', { to })} · <time dateTime={at}>{formatInstant(at)}</time>
        </p>
      }
      isPrivate
    >
      <Card>
        <div className={styles['text']}>
          {text
            .split(/(https?:\/\/[^\s<>"]+)/)
            .map((part, place) => (place % 2 === 1 ? <MailLink key={place} address={part} /> : part))}
        </div>
      </Card>
    </Page>
  );
}

/** Links of ours open here, whatever name the server goes by in its mail. */
function MailLink({ address }: { address: string }) {
  const { pathname, search, hash } = new URL(address);
  return <Link to={`${pathname}${search}${hash}`}>{address}</Link>;
}
