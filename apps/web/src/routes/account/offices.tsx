import { useState } from 'react';
import type { MandateView } from '@app/contracts';
import { Button, Card, Row, Tag } from '@app/ui';
import { formatDay } from '../../shared/format.js';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import styles from './account.module.css';
import { OfficeForm } from './office-form.js';
import { useAccount } from './use-account.js';

/** Where and as what a person serves or works; printed on certificates and counted for the municipality. */
export function Offices({ offices }: { offices: readonly MandateView[] }) {
  const t = useTexts('account');
  return (
    <section aria-labelledby="offices">
      <h2 id="offices">{t('offices')}</h2>
      <p>{t('offices.lead')}</p>
      <ul className={styles['list']}>
        {offices.map((office) => (
          <OfficeItem key={stateOf(office)} office={office} />
        ))}
      </ul>
      <AddOffice key={offices.length} isFirst={offices.length === 0} />
    </section>
  );
}

/** A changed office is shown afresh, with its form closed. */
const stateOf = ({ id, office, audience, from, until, municipality }: MandateView) =>
  [id, office, audience, from, until, municipality.id].join(' ');

function AddOffice({ isFirst }: { isFirst: boolean }) {
  const t = useTexts('account');
  const [isOpen, setIsOpen] = useState(isFirst);
  if (!isOpen) {
    return (
      <Button kind="secondary" onClick={() => setIsOpen(true)}>
        {t('offices.add')}
      </Button>
    );
  }
  return (
    <Card>
      <OfficeForm office={null} onCancel={() => setIsOpen(false)} />
    </Card>
  );
}

function OfficeItem({ office }: { office: MandateView }) {
  const t = useTexts('account');
  const tShared = useTexts('shared');
  const { Form, isBusy, refusal } = useAccount();
  const [isEditing, setIsEditing] = useState(false);
  const { municipality, from, until } = office;
  const span = until
    ? t('offices.span', { from: formatDay(from), until: formatDay(until) })
    : t('offices.since', { from: formatDay(from) });

  return (
    <li>
      <Card>
        <p className={styles['name']}>
          {office.office} {!office.isCurrent && <Tag>{t('offices.past')}</Tag>}
        </p>
        <p>{[municipality.name, municipality.district, municipality.region].filter(Boolean).join(' · ')}</p>
        <p className={styles['quiet']}>
          {tShared(`audience.${office.audience}.one`)} · {span}
        </p>
        {isEditing ? (
          <OfficeForm office={office} onCancel={() => setIsEditing(false)} />
        ) : (
          <Form method="post" action="/account">
            <ProblemNotice refusal={refusal} />
            <input type="hidden" name="mandateId" value={office.id} />
            <Row>
              <Button kind="secondary" isSmall onClick={() => setIsEditing(true)}>
                {tShared('edit')}
              </Button>
              <Button type="submit" kind="quiet" isSmall name="intent" value="remove-office" isBusy={isBusy}>
                {tShared('remove')}
              </Button>
            </Row>
          </Form>
        )}
      </Card>
    </li>
  );
}
