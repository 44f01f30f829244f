import { useId } from 'react';
import type { ImportOutcome, ImportRowView } from '@app/contracts';
import { Button, RadioGroup, Table, Tag, type Column } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { usePress } from '../../shared/use-press.js';
import styles from './people-import.module.css';

const tones: Record<ImportOutcome, 'neutral' | 'good' | 'warning' | 'problem'> = {
  new: 'good',
  changed: 'good',
  unchanged: 'neutral',
  known: 'neutral',
  proposed: 'warning',
  problem: 'problem',
};

/** Rows of the file with what will happen to each, in words. */
export function ImportRows({ importId, rows }: { importId: string; rows: readonly ImportRowView[] }) {
  const t = useTexts('people-import');
  const columns: Column<ImportRowView>[] = [
    { key: 'number', label: t('column.row'), isNumber: true, cell: ({ number }) => number },
    { key: 'name', label: t('column.name'), isName: true, cell: ({ name }) => name || '–' },
    { key: 'email', label: t('column.email'), isBreakable: true, cell: ({ email }) => email },
    { key: 'municipality', label: t('column.municipality'), cell: ({ municipality }) => municipality },
    { key: 'outcome', label: t('column.outcome'), cell: (row) => <Outcome importId={importId} row={row} /> },
  ];
  return <Table caption={t('rows')} columns={columns} rows={rows} keyOf={({ number }) => String(number)} />;
}

function Outcome({ importId, row }: { importId: string; row: ImportRowView }) {
  const t = useTexts('people-import');
  const { outcome, problems, changes, candidates } = row;
  return (
    <div className={styles['outcome']}>
      <Tag tone={tones[outcome]}>{t(`outcome.${outcome}`)}</Tag>
      {problems.length > 0 && (
        <ul>
          {problems.map(({ field, heading, code, values }) => (
            <li key={`${field} ${code}`}>
              <strong>{heading || t(`field.${field}`)}:</strong> {t(`problem.${code}`, values)}
            </li>
          ))}
        </ul>
      )}
      {changes.length > 0 && (
        <ul>
          {changes.map(({ field, before, after }) => (
            <li key={`${field} ${after}`}>
              {t(`field.${field}`)}:{' '}
              {before === null ? t('change.added', { after }) : t('change', { before: before || '–', after })}
            </li>
          ))}
        </ul>
      )}
      {candidates.length > 0 && <Decision importId={importId} row={row} />}
    </div>
  );
}

/** Nobody is joined silently: a person says whether the row is somebody known. */
function Decision({
  importId,
  row: { number, candidates, decision, decidedPersonId },
}: {
  importId: string;
  row: ImportRowView;
}) {
  const t = useTexts('people-import');
  const id = useId();
  const { Form, isBusy, refusal } = usePress();
  const chosen = decision === 'same' ? (decidedPersonId ?? undefined) : (decision ?? undefined);
  const options = [
    ...candidates.map(({ personId, name, emailHint, municipality, office }) => ({
      value: personId,
      label: t('decide.same', { name }),
      hint: [office, municipality, emailHint].filter(Boolean).join(' · '),
    })),
    { value: 'other', label: t('decide.other') },
  ];
  return (
    <Form method="post" className={styles['decision']}>
      <ProblemNotice refusal={refusal} />
      <input type="hidden" name="importId" value={importId} />
      <input type="hidden" name="number" value={number} />
      <RadioGroup
        key={`${id} ${chosen ?? ''}`}
        legend={t('decide')}
        name="choice"
        options={options}
        defaultValue={chosen}
        isRequired
      />
      <Button type="submit" name="intent" value="decide" kind="secondary" isSmall isBusy={isBusy}>
        {t('decide.save')}
      </Button>
    </Form>
  );
}
