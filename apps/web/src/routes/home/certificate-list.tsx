import { Link } from 'react-router';
import type { HomeView } from '@app/contracts';
import { Icon, Tag } from '@app/ui';
import { formatDay } from '../../shared/format.js';
import { useTexts } from '../../shared/i18n.js';
import styles from './overview.module.css';

const tones = { valid: 'good', expired: 'warning', revoked: 'problem' } as const;

export function CertificateList({ certificates }: { certificates: HomeView['certificates'] }) {
  const t = useTexts('home');
  const tShared = useTexts('shared');
  return (
    <section aria-labelledby="certificates">
      <h2 id="certificates">{t('certificates')}</h2>
      <ul className={styles['list']}>
        {certificates.map(({ id, number, courseTitle, issuedOn, state }) => (
          <li key={id} className={styles['row']}>
            <span className={styles['paper']}>
              <Icon name="document" />
            </span>
            <div>
              <Link to={`/certificates/${id}`}>{courseTitle}</Link>
              <p className={styles['quiet']}>{t('certificate.line', { number, day: formatDay(issuedOn) })}</p>
            </div>
            <Tag tone={tones[state]}>{tShared(`certificate.state.${state}`)}</Tag>
          </li>
        ))}
      </ul>
    </section>
  );
}
