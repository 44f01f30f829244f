import { Link, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type Params } from 'react-router';
import { certificateApi, type CertificateView } from '@app/contracts';
import { Icon, Notice, Row, Stack, buttonClass } from '@app/ui';
import { addressOf, call } from '../../shared/api.js';
import { CertificateFacts } from '../../shared/certificate-facts.js';
import { formatDay } from '../../shared/format.js';
import { useTexts } from '../../shared/i18n.js';
import { Page } from '../../shared/page.js';
import { changeCertificate } from './certificate-actions.js';
import { Sharing } from './sharing.js';
import { Staff } from './staff.js';

const paramsOf = ({ certificateId = '' }: Params) => ({ certificateId });

export function loader({ params, request: { signal } }: LoaderFunctionArgs) {
  return call(certificateApi.read, { params: paramsOf(params) }, { signal });
}

export async function action({ params, request }: ActionFunctionArgs) {
  return changeCertificate(paramsOf(params), await request.formData());
}

export function Component() {
  const t = useTexts('certificate');
  const tShared = useTexts('shared');
  const certificate = useLoaderData<typeof loader>();
  const { id, printed, printedName, code, can } = certificate;

  return (
    <Page title={tShared(`certificate.kind.${printed.kind}`)} lead={<p>{printed.courseTitle}</p>} isPrivate>
      <Stack gap="large">
        <StateNotice certificate={certificate} />
        <Row>
          <a href={addressOf(certificateApi.pdf, { params: { certificateId: id } })} className={buttonClass()} download>
            <Icon name="document" /> {t('pdf')}
          </a>
          <Link to={`/verify/${code}`} className={buttonClass('secondary')}>
            {t('open')}
          </Link>
        </Row>
        <section aria-labelledby="facts">
          <h2 id="facts">{t('facts')}</h2>
          <CertificateFacts name={printedName} printed={printed} />
          <p>{t('code', { code })}</p>
        </section>
        {can.share && <Sharing certificate={certificate} />}
        {can.share && (
          <section aria-labelledby="wrong-name">
            <h2 id="wrong-name">{t('wrongName')}</h2>
            <p>
              {t('wrongName.text')} <Link to="/account">{t('wrongName.link')}</Link>
            </p>
          </section>
        )}
        {can.revoke && <Staff />}
      </Stack>
    </Page>
  );
}

function StateNotice({ certificate }: { certificate: CertificateView }) {
  const t = useTexts('certificate');
  const tShared = useTexts('shared');
  const { state, revokedAt, revocationReason, correctedBy } = certificate;
  if (state !== 'revoked') {
    return (
      <Notice kind={state === 'valid' ? 'good' : 'warning'} title={tShared(`certificate.state.${state}`)}>
        <p>{t(`lead.${state}`)}</p>
      </Notice>
    );
  }
  return (
    <Notice kind="problem" title={tShared('certificate.state.revoked')}>
      {revokedAt && <p>{t('revoked', { at: formatDay(revokedAt) })}</p>}
      {revocationReason && <p>{t('revoked.reason', { reason: revocationReason })}</p>}
      {correctedBy && <p>{t('corrected', { number: correctedBy })}</p>}
    </Notice>
  );
}
