import { feedbackQuestions, type FeedbackResultsView } from '@app/contracts';
import { Table, type Column } from '@app/ui';
import { formatNumber } from '../../shared/format.js';
import { useTexts } from '../../shared/i18n.js';

type LanguageGroup = FeedbackResultsView['byLanguage'][number];

/** The averages of each language next to each other. */
export function LanguageTable({ groups }: { groups: readonly LanguageGroup[] }) {
  const t = useTexts('day-feedback');
  const columns: Column<LanguageGroup>[] = [
    { key: 'language', label: t('column.language'), cell: ({ language }) => t(`language.${language}`), isName: true },
    { key: 'answers', label: t('column.answers'), cell: ({ group }) => group.answers, isNumber: true },
    ...feedbackQuestions.map((question) => ({
      key: question,
      label: t(`question.${question}`),
      cell: ({ group }: LanguageGroup) => {
        const result = group.questions[question];
        return result ? formatNumber(result.average) : t('hidden');
      },
    })),
  ];
  return <Table caption={t('languages.caption')} columns={columns} rows={groups} keyOf={({ language }) => language} />;
}
