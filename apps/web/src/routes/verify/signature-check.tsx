import { Suspense, use, useState } from 'react';
import { Facts, Notice, Spinner } from '@app/ui';
import { formatDay } from '../../shared/format.js';
import { useTexts } from '../../shared/i18n.js';
import { verifySignature, type SignatureVerdict } from './signature.js';

interface SignatureCheckProps {
  /** What stands behind # in the address of a QR code. */
  hash: string;
  /** Number of the certificate that the register shows, if it shows one. */
  number: string | null;
}

/** The second, independent answer: what the QR code itself proves. */
export function SignatureCheck({ hash, number }: SignatureCheckProps) {
  const t = useTexts('verify');
  const [checking] = useState(() => verifySignature(hash).catch((): SignatureVerdict => ({ state: 'unsupported' })));
  return (
    <section aria-labelledby="qr">
      <h2 id="qr">{t('qr.title')}</h2>
      <Suspense fallback={<Spinner label={t('qr.checking')} />}>
        <Verdict checking={checking} number={number} />
      </Suspense>
    </section>
  );
}

function Verdict({ checking, number }: { checking: Promise<SignatureVerdict>; number: string | null }) {
  const t = useTexts('verify');
  const tPrinted = useTexts('printed');
  const verdict = use(checking);
  if (verdict.state === 'unsupported' || verdict.state === 'unreadable') {
    return (
      <Notice kind="warning">
        <p>{t(`qr.${verdict.state}`)}</p>
      </Notice>
    );
  }
  if (verdict.state !== 'good') {
    return (
      <Notice kind="problem">
        <p>{t(`qr.${verdict.state}`)}</p>
      </Notice>
    );
  }
  const { fields } = verdict;
  return (
    <>
      <Notice kind="good">
        <p>{t('qr.good')}</p>
      </Notice>
      {number !== null && number !== fields.number && (
        <Notice kind="problem">
          <p>{t('qr.other')}</p>
        </Notice>
      )}
      <Facts
        items={[
          { label: tPrinted('number'), value: fields.number },
          { label: tPrinted('name'), value: fields.holder },
          { label: tPrinted('course'), value: fields.course },
          { label: tPrinted('hours'), value: tPrinted('hours.value', { hours: fields.hours }) },
          { label: tPrinted('issuedOn'), value: formatDay(fields.issuedOn) },
          {
            label: tPrinted('validUntil'),
            value: fields.validUntil ? formatDay(fields.validUntil) : t('qr.unlimited'),
          },
          { label: tPrinted('issuer'), value: fields.issuer },
        ]}
      />
    </>
  );
}
