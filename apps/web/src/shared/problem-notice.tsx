import { Notice } from '@app/ui';
import type { Refusal } from './forms.js';
import { problemText } from './problem-text.js';
import { useTexts } from './i18n.js';

/** Why the server did not do what a form asked for; read out as soon as it appears. */
export function ProblemNotice({ refusal }: { refusal: Refusal | undefined }) {
  const t = useTexts('errors');
  if (!refusal) return null;
  const { problem } = refusal;
  return (
    <Notice kind="problem" isAnswer>
      <p>{problemText(t, problem.code)}</p>
      {problem.status >= 500 && problem.requestId && (
        <p>
          {t('problem.number')} <code>{problem.requestId}</code>
        </p>
      )}
    </Notice>
  );
}
