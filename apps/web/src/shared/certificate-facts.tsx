import type { PrintedCertificate } from '@app/contracts';
import { Facts } from '@app/ui';
import { formatDay } from './format.js';
import { useTexts } from './i18n.js';

/** Everything that is printed on a certificate, in words; what its holder hides is left out. */
export function CertificateFacts({ name, printed }: { name: string; printed: PrintedCertificate }) {
  const t = useTexts('printed');
  const { municipality, issuer, outcomes } = printed;
  const accreditation = issuer.accreditation && t('accreditation.value', { number: issuer.accreditation });
  return (
    <Facts
      items={[
        { label: t('number'), value: printed.number },
        { label: t('name'), value: name },
        {
          label: t('municipality'),
          value: municipality && [municipality.name, municipality.district].filter(Boolean).join(' · '),
        },
        { label: t('office'), value: printed.office },
        { label: t('course'), value: printed.courseTitle },
        { label: t('modules'), value: printed.modules.length > 0 ? <Items of={printed.modules} /> : null },
        { label: t('outcomes'), value: outcomes && outcomes.length > 0 ? <Items of={outcomes} /> : null },
        { label: t('hours'), value: printed.hours === null ? null : t('hours.value', { hours: printed.hours }) },
        { label: t('form'), value: t(`form.${printed.form}`) },
        {
          label: t('period'),
          value: t('period.value', { from: formatDay(printed.startedOn), until: formatDay(printed.completedOn) }),
        },
        { label: t('issuedOn'), value: formatDay(printed.issuedOn) },
        {
          label: t('validUntil'),
          value: printed.validUntil ? formatDay(printed.validUntil) : t('validUntil.unlimited'),
        },
        {
          label: t('issuer'),
          value: [issuer.name, issuer.seat, issuer.companyId && t('companyId', { id: issuer.companyId })]
            .filter(Boolean)
            .join(', '),
        },
        { label: t('accreditation'), value: accreditation },
      ]}
    />
  );
}

function Items({ of }: { of: readonly string[] }) {
  return (
    <ul>
      {of.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
