import { Link, useLoaderData, useLocation, type LoaderFunctionArgs } from 'react-router';
import { certificateApi, type VerificationView } from '@app/contracts';
import { Notice, Stack, buttonClass } from '@app/ui';
import { call, OfflineError } from '../../shared/api.js';
import { CertificateFacts } from '../../shared/certificate-facts.js';
import { formatDay } from '../../shared/format.js';
import { useTexts } from '../../shared/i18n.js';
import { Page } from '../../shared/page.js';
import { SignatureCheck } from './signature-check.js';

/** Null when the register cannot be reached and only the signature in the QR code can be checked. */
export async function loader({ params: { code = '' }, request }: LoaderFunctionArgs): Promise<VerificationView | null> {
  const share = new URL(request.url).searchParams.get('share') ?? undefined;
  try {
    return await call(certificateApi.verify, { params: { code }, query: { share } }, { signal: request.signal });
  } catch (error) {
    // The browser does not send the part behind #: whether there is a signature to fall back on is known only here.
    if (error instanceof OfflineError && location.hash.length > 1) return null;
    throw error;
  }
}

export function Component() {
  const t = useTexts('verify');
  const verification = useLoaderData<typeof loader>();
  const { hash } = useLocation();

  return (
    <Page title={t(verification ? titles[verification.state] : 'offline.title')} tabTitle={t('title')} isPrivate>
      <Stack gap="large">
        {verification ? (
          <Verdict verification={verification} />
        ) : (
          <Notice kind="warning">
            <p>{t('offline.text')}</p>
          </Notice>
        )}
        {hash.length > 1 && (
          <SignatureCheck
            key={hash}
            hash={hash}
            number={verification && 'printed' in verification ? verification.printed.number : null}
          />
        )}
        {verification && verification.state !== 'not_found' && (
          <section aria-labelledby="printed">
            <h2 id="printed">{t('printed')}</h2>
            <p>{t('compare')}</p>
            <CertificateFacts name={verification.name} printed={verification.printed} />
            {!verification.isNameShown && (
              <p>
                <small>{t('initials')}</small>
              </p>
            )}
          </section>
        )}
        <Link to="/verify" className={buttonClass('secondary')}>
          {t('again')}
        </Link>
      </Stack>
    </Page>
  );
}

const titles = { valid: 'valid', expired: 'expired', revoked: 'revoked', not_found: 'notFound' } as const;
const kinds = { valid: 'good', expired: 'warning', revoked: 'problem', not_found: 'problem' } as const;

/** The answer in words and with a sign, so that it does not hang on a colour. */
function Verdict({ verification }: { verification: VerificationView }) {
  const t = useTexts('verify');
  const tShared = useTexts('shared');
  const { state } = verification;
  if (state === 'not_found') {
    return (
      <Notice kind={kinds[state]}>
        <p>{t('notFound.text')}</p>
      </Notice>
    );
  }
  const { revokedAt, correctedBy, printed } = verification;
  return (
    <Notice kind={kinds[state]} title={tShared(`certificate.state.${state}`)}>
      {state === 'valid' && <p>{t('valid.text')}</p>}
      {state === 'expired' && printed.validUntil && <p>{t('expired.text', { day: formatDay(printed.validUntil) })}</p>}
      {state === 'revoked' && revokedAt && <p>{t('revoked.text', { day: formatDay(revokedAt) })}</p>}
      {correctedBy && <p>{t('corrected', { number: correctedBy })}</p>}
    </Notice>
  );
}
