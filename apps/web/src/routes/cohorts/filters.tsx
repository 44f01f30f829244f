import { Form } from 'react-router';
import type { CohortState } from '@app/contracts';
import { Button, SelectField, TextField } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';
import styles from './cohorts.module.css';

interface FiltersProps {
  q: string;
  state: CohortState | undefined;
  states: readonly CohortState[];
}

/** What is looked for stands in the address. */
export function Filters({ q, state, states }: FiltersProps) {
  const t = useTexts('cohorts');
  const tShared = useTexts('shared');
  return (
    <Form role="search" className={styles['filters']}>
      <TextField key={`q ${q}`} label={t('search')} type="search" name="q" defaultValue={q} maxLength={80} />
      <SelectField
        key={`state ${state ?? ''}`}
        label={t('column.state')}
        name="state"
        defaultValue={state ?? ''}
        options={[
          { value: '', label: t('state.any') },
          ...states.map((value) => ({ value, label: t(`state.${value}`) })),
        ]}
      />
      <Button type="submit" kind="secondary">
        {tShared('search')}
      </Button>
    </Form>
  );
}
