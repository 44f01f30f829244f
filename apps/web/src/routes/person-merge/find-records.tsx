import { Form, Link, useSearchParams } from 'react-router';
import type { PersonRow, ProfileView } from '@app/contracts';
import { Button, EmptyState, Notice, Table, TextField, buttonClass, type Column } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';
import styles from './person-merge.module.css';

interface FindRecordsProps {
  q: string;
  /** Null before a search. */
  found: readonly PersonRow[] | null;
  /** The first record, once it is chosen. */
  chosen: ProfileView | null;
}

/** Finds two records that no list of duplicates has brought together. */
export function FindRecords({ q, found, chosen }: FindRecordsProps) {
  const t = useTexts('person-merge');
  const tShared = useTexts('shared');
  const columns = useColumns();
  return (
    <section aria-labelledby="find">
      <h2 id="find">{t('find.choose')}</h2>
      {chosen && (
        <Notice>
          <p>{t('find.first', { name: chosen.printedName || (chosen.emails[0]?.email ?? '') })}</p>
        </Notice>
      )}
      <Form role="search" className={styles['search']}>
        {chosen && <input type="hidden" name="kept" value={chosen.id} />}
        <TextField key={q} label={t('find')} type="search" name="q" defaultValue={q} maxLength={80} />
        <Button type="submit" kind="secondary">
          {tShared('search')}
        </Button>
      </Form>
      {found?.length === 0 && <EmptyState title={t('find.none')} />}
      {found && found.length > 0 && (
        <Table
          caption={t('find.choose')}
          columns={columns}
          rows={found.filter(({ id }) => id !== chosen?.id)}
          keyOf={({ id }) => id}
        />
      )}
    </section>
  );
}

function useColumns(): Column<PersonRow>[] {
  const t = useTexts('person-merge');
  const [search] = useSearchParams();
  const kept = search.get('kept');
  const to = (id: string) => (kept ? `?kept=${kept}&gone=${id}` : `?kept=${id}`);
  return [
    { key: 'name', label: t('field.familyName'), isName: true, cell: ({ name, email }) => name || email },
    { key: 'email', label: t('person.emails'), isBreakable: true, cell: ({ email }) => email },
    {
      key: 'office',
      label: t('person.offices'),
      cell: ({ office, municipality }) => [office, municipality].filter(Boolean).join(', '),
    },
    {
      key: 'choose',
      label: t('choose'),
      cell: ({ id, name, email }) => (
        <Link
          to={to(id)}
          className={buttonClass('secondary', true)}
          aria-label={t('choose.name', { name: name || email })}
        >
          {t('choose')}
        </Link>
      ),
    },
  ];
}
