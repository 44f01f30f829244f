import { useEffect, useState } from 'react';
import { useFetcher, useRevalidator } from 'react-router';
import type { Answer, AttemptView } from '@app/contracts';
import { Button, Notice, Stack } from '@app/ui';
import { useTexts } from '../../../shared/i18n.js';
import { ProblemNotice } from '../../../shared/problem-notice.js';
import type { QuizActionReply } from './quiz-action.js';
import { AttemptBar } from './attempt-bar.js';
import styles from './attempt.module.css';
import { isAnswered } from '../questions/is-answered.js';
import { QuestionCard } from '../questions/question-card.js';
import { SubmitDialog } from './submit-dialog.js';
import { useAnswers } from './use-answers.js';
import { useTimeLeft } from './use-time-left.js';

const TYPING_MS = 600;
/** The server takes a last answer for two seconds after the deadline. */
const AFTER_DEADLINE_MS = 3_000;
const typed: ReadonlySet<Answer['type']> = new Set(['gap', 'numeric', 'short', 'open']);

/** All questions of an open attempt. Every answer is saved by itself; handing in only closes it. */
export function AttemptForm({ attempt }: { attempt: AttemptView }) {
  const t = useTexts('quiz');
  const { store, state } = useAnswers(attempt);
  const { revalidate } = useRevalidator();
  const fetcher = useFetcher<QuizActionReply>();
  const timeLeft = useTimeLeft(attempt.deadlineAt);
  const [isAsking, setIsAsking] = useState(false);
  const [isUnsaved, setIsUnsaved] = useState(false);
  const isOver = state.isClosed || timeLeft === 0;

  // The time is over on the server's clock: what it made of the attempt is read again.
  useEffect(() => {
    if (!isOver) return undefined;
    void store.flush();
    const timer = setTimeout(() => void revalidate(), state.isClosed ? 0 : AFTER_DEADLINE_MS);
    return () => clearTimeout(timer);
  }, [isOver, state.isClosed, store, revalidate]);

  const { questions } = attempt;
  const done = questions.map((question) => isAnswered(question, state.answers[question.id]));
  const open = done.flatMap((is, place) => (is ? [] : [place + 1]));
  const submit = async () => {
    const isSaved = await store.flush();
    setIsUnsaved(!isSaved);
    if (isSaved) await fetcher.submit({ intent: 'submit', attemptId: attempt.id }, { method: 'post' });
  };

  return (
    <>
      <AttemptBar
        answered={questions.length - open.length}
        of={questions.length}
        save={state.save}
        timeLeft={timeLeft}
      />
      <Stack>
        {questions.map((question, place) => (
          <QuestionCard
            key={question.id}
            question={question}
            place={{ index: place + 1, of: questions.length }}
            answer={state.answers[question.id]}
            isAnswered={done[place] ?? false}
            isRefused={state.refused.includes(question.id)}
            onAnswer={(answer) => store.set(question.id, answer, typed.has(answer.type) ? TYPING_MS : 0)}
          />
        ))}
        {(isUnsaved || fetcher.data?.isOffline) && (
          <Notice kind="warning" isAnswer>
            {t('submit.offline')}
          </Notice>
        )}
        <ProblemNotice refusal={fetcher.data?.refusal} />
        <div className={styles['submit']}>
          <Button
            isBusy={fetcher.state !== 'idle'}
            onClick={() => (open.length > 0 ? setIsAsking(true) : void submit())}
          >
            {t('submit')}
          </Button>
          <p>{t('submit.hint')}</p>
        </div>
      </Stack>
      <SubmitDialog open={open} isOpen={isAsking} onClose={() => setIsAsking(false)} onSubmit={() => void submit()} />
    </>
  );
}
