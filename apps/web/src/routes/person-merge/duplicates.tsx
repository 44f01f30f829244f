import { Link } from 'react-router';
import type { MergePerson } from '@app/contracts';
import { Card, EmptyState, Row, buttonClass } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';
import { PersonCard } from './person-card.js';
import styles from './person-merge.module.css';

/** People of one name and municipality; the one with more to lose is proposed to stay. */
export function Duplicates({ groups }: { groups: readonly { people: readonly MergePerson[] }[] }) {
  const t = useTexts('person-merge');
  return (
    <section aria-labelledby="duplicates">
      <h2 id="duplicates">{t('duplicates')}</h2>
      {groups.length === 0 ? (
        <EmptyState title={t('duplicates.none')} />
      ) : (
        <>
          <p>{t('duplicates.note')}</p>
          <ul className={styles['groups']}>
            {groups.map(({ people }) => (
              <Group key={people.map(({ id }) => id).join()} people={people} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Group({ people }: { people: readonly MergePerson[] }) {
  const t = useTexts('person-merge');
  const [kept, ...others] = people.toSorted((a, b) => b.holdings - a.holdings);
  if (!kept) return null;
  return (
    <Card as="li">
      <div className={styles['sides']}>
        {[kept, ...others].map((person) => (
          <PersonCard key={person.id} person={person} />
        ))}
      </div>
      <Row>
        {others.map((gone) => (
          <Link
            key={gone.id}
            to={`?kept=${kept.id}&gone=${gone.id}`}
            className={buttonClass('secondary', true)}
            aria-label={t('compare.with', { first: kept.emails[0] ?? kept.name, second: gone.emails[0] ?? gone.name })}
          >
            {t('compare')}
          </Link>
        ))}
      </Row>
    </Card>
  );
}
