import { Form, Link } from 'react-router';
import { Button, Icon, TextField } from '@app/ui';
import { useTexts } from './i18n.js';
import styles from './search-form.module.css';

interface SearchFormProps {
  label: string;
  hint?: string;
  /** What is searched for now, from the address of the page. */
  q: string;
  /** The page without a search. */
  path: string;
  maxLength?: number;
}

/** A search whose words are in the address, so that it can be shared and gone back to. */
export function SearchForm({ label, hint, q, path, maxLength = 80 }: SearchFormProps) {
  const t = useTexts('shared');
  return (
    <Form role="search" action={path} className={styles['search']}>
      {/* The key shows what is searched for after going back in history too. */}
      <TextField
        key={q}
        label={label}
        hint={hint}
        type="search"
        name="q"
        defaultValue={q}
        maxLength={maxLength}
        enterKeyHint="search"
      />
      <Button type="submit">
        <Icon name="search" /> {t('search')}
      </Button>
      {q && <Link to={path}>{t('search.clear')}</Link>}
    </Form>
  );
}
