import { useSearchParams } from 'react-router';
import type { ClosingRow, CohortState } from '@app/contracts';
import { Stack, Table, Tag, type Column } from '@app/ui';
import { FilterLinks } from '../../shared/filter-links.js';
import { formatNumber } from '../../shared/format.js';
import { useTexts } from '../../shared/i18n.js';
import { Lacks } from './lacks.js';

const outcomes = ['completes', 'completed', 'lacks'] as const;
const tones = { completes: 'good', completed: 'good', lacks: 'warning' } as const;

interface ClosingTableProps {
  rows: readonly ClosingRow[];
  cohortState: CohortState;
}

/** Everybody of the cohort with what closing means for them; the filter is in the address. */
export function ClosingTable({ rows, cohortState }: ClosingTableProps) {
  const t = useTexts('cohort-closing');
  const [search] = useSearchParams();
  const chosen = outcomes.find((outcome) => outcome === search.get('outcome'));
  const columns = useColumns(cohortState === 'closed');
  const count = (outcome: ClosingRow['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  const filters = outcomes
    .filter((outcome) => count(outcome) > 0)
    .map((outcome) => ({ value: outcome, label: t(`filter.${outcome}`, { count: count(outcome) }) }));

  return (
    <Stack>
      <FilterLinks
        label={t('filter')}
        name="outcome"
        all={t('filter.all', { count: rows.length })}
        filters={filters}
        chosen={chosen}
      />
      <Table
        caption={t('caption')}
        columns={columns}
        rows={chosen ? rows.filter(({ outcome }) => outcome === chosen) : rows}
        keyOf={({ memberId }) => memberId}
      />
    </Stack>
  );
}

function useColumns(isClosed: boolean): Column<ClosingRow>[] {
  const t = useTexts('cohort-closing');
  return [
    { key: 'name', label: t('column.name'), isName: true, cell: ({ name }) => name || t('noName') },
    { key: 'municipality', label: t('column.municipality'), cell: ({ municipality }) => municipality ?? '–' },
    {
      key: 'outcome',
      label: t('column.outcome'),
      cell: ({ outcome, certificateNumber }) => (
        <Tag tone={tones[outcome]}>
          {outcome === 'completed' && certificateNumber
            ? t('outcome.certificate', { number: certificateNumber })
            : t(isClosed && outcome === 'lacks' ? 'outcome.lacked' : `outcome.${outcome}`)}
        </Tag>
      ),
    },
    { key: 'lacks', label: t('column.lacks'), cell: (row) => <Lacks row={row} /> },
    { key: 'days', label: t('column.days'), isNumber: true, cell: ({ days }) => formatNumber(days) },
    { key: 'hours', label: t('column.hours'), isNumber: true, cell: ({ hours }) => formatNumber(hours) },
  ];
}
