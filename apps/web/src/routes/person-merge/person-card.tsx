import type { MergePerson } from '@app/contracts';
import { Facts } from '@app/ui';
import { formatInstant } from '../../shared/format.js';
import { useTexts } from '../../shared/i18n.js';
import styles from './person-merge.module.css';

/** One of two records beside each other. */
export function PersonCard({ person, heading }: { person: MergePerson; heading?: string }) {
  const t = useTexts('person-merge');
  const { name, emails, offices, createdAt, holdings } = person;
  return (
    <div className={styles['person']}>
      {heading && <p className={styles['heading']}>{heading}</p>}
      <p>
        <strong>{name || emails[0]}</strong>
      </p>
      <Facts
        items={[
          { label: t('person.emails'), value: emails.join(', ') },
          { label: t('person.offices'), value: offices.join('; ') },
          { label: t('person.since'), value: formatInstant(createdAt) },
          { label: t('person.holdings'), value: String(holdings) },
        ]}
      />
    </div>
  );
}
