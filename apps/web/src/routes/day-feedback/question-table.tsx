import { feedbackQuestions, type FeedbackGroup, type FeedbackQuestion } from '@app/contracts';
import { Table, type Column } from '@app/ui';
import { formatNumber } from '../../shared/format.js';
import { useTexts } from '../../shared/i18n.js';
import { DistributionBar } from './distribution-bar.js';

interface Row {
  question: FeedbackQuestion;
  result: FeedbackGroup['questions'][FeedbackQuestion];
}

export function QuestionTable({ group }: { group: FeedbackGroup }) {
  const t = useTexts('day-feedback');
  const columns: Column<Row>[] = [
    { key: 'question', label: t('column.question'), cell: ({ question }) => t(`question.${question}`), isName: true },
    {
      key: 'average',
      label: t('column.average'),
      cell: ({ result }) => (result ? formatNumber(result.average) : t('hidden')),
      isNumber: true,
    },
    { key: 'answers', label: t('column.answers'), cell: ({ result }) => result?.answers ?? '', isNumber: true },
    {
      key: 'distribution',
      label: t('column.distribution'),
      cell: ({ result }) => result && <DistributionBar distribution={result.distribution} />,
    },
  ];
  const rows = feedbackQuestions.map((question) => ({ question, result: group.questions[question] }));
  return <Table caption={t('questions.caption')} columns={columns} rows={rows} keyOf={({ question }) => question} />;
}
