import { feedbackSkills, type FeedbackGroup, type FeedbackSkill } from '@app/contracts';
import { Table, type Column } from '@app/ui';
import { formatNumber } from '../../shared/format.js';
import { useTexts } from '../../shared/i18n.js';

interface Row {
  skill: FeedbackSkill;
  result: FeedbackGroup['skills'][FeedbackSkill];
}

/** A plus for what grew; the minus sign of typography for what did not. */
function formatChange(change: number): string {
  const rounded = Math.round(change * 100) / 100;
  if (rounded === 0) return formatNumber(0);
  return `${rounded > 0 ? '+' : '−'}${formatNumber(Math.abs(rounded))}`;
}

export function SkillTable({ group }: { group: FeedbackGroup }) {
  const t = useTexts('day-feedback');
  const numbers = { isNumber: true };
  const columns: Column<Row>[] = [
    { key: 'skill', label: t('column.skill'), cell: ({ skill }) => t(`skill.${skill}`), isName: true },
    {
      key: 'before',
      label: t('column.before'),
      cell: ({ result }) => (result ? formatNumber(result.before) : t('hidden')),
      ...numbers,
    },
    { key: 'after', label: t('column.after'), cell: ({ result }) => result && formatNumber(result.after), ...numbers },
    {
      key: 'change',
      label: t('column.change'),
      cell: ({ result }) => result && formatChange(result.after - result.before),
      ...numbers,
    },
    { key: 'answers', label: t('column.answers'), cell: ({ result }) => result?.answers ?? '', ...numbers },
  ];
  const rows = feedbackSkills.map((skill) => ({ skill, result: group.skills[skill] }));
  return <Table caption={t('skills.caption')} columns={columns} rows={rows} keyOf={({ skill }) => skill} />;
}
