import { useState } from 'react';
import type { CohortMatrix, Standing } from '@app/contracts';
import { Tag, VisuallyHidden } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';
import styles from './cohort-people.module.css';
import type { MatrixRow } from './matrix-filter.js';
import { MemberDialog } from './member-dialog.js';
import { meaningOf, Sign } from './sign.js';

export const standingTones = {
  not_started: 'neutral',
  behind: 'warning',
  on_track: 'neutral',
  ready: 'good',
  completed: 'good',
} as const satisfies Record<Standing, string>;

interface MatrixTableProps {
  lessons: CohortMatrix['lessons'];
  rows: readonly MatrixRow[];
  mayChange: boolean;
}

/** Members by lessons: a row is as high as a line of text, so that twenty-five of them fit on a screen; a list where it is narrow. */
export function MatrixTable({ lessons, rows, mayChange }: MatrixTableProps) {
  const t = useTexts('cohort-people');
  const [opened, setOpened] = useState<string | null>(null);
  const member = rows.find(({ personId }) => personId === opened) ?? null;
  return (
    <>
      <div className={styles['frame']} tabIndex={0} role="region" aria-label={t('caption')}>
        <table className={styles['matrix']}>
          <caption>
            <VisuallyHidden>{t('caption')}</VisuallyHidden>
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('column.name')}</th>
              <th scope="col">{t('column.standing')}</th>
              <th scope="col">{t('column.done')}</th>
              {lessons.map(({ slug, title }, index) => (
                <th key={slug} scope="col" title={title} className={styles['lesson']}>
                  <span aria-hidden="true">{index + 1}</span>
                  <VisuallyHidden>{title}</VisuallyHidden>
                </th>
              ))}
              <th scope="col">{t('column.quiz')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <MemberRow key={row.personId} row={row} onOpen={() => setOpened(row.personId)} />
            ))}
          </tbody>
        </table>
      </div>
      <MemberDialog member={member} lessons={lessons} mayChange={mayChange} onClose={() => setOpened(null)} />
    </>
  );
}

function MemberRow({ row, onOpen }: { row: MatrixRow; onOpen: () => void }) {
  const t = useTexts('cohort-people');
  const { name, municipality, cells, done, required, standing, quiz } = row;
  return (
    <tr>
      <th scope="row">
        <button type="button" className={styles['name']} onClick={onOpen}>
          {name}
        </button>
        {municipality && <small>{municipality}</small>}
      </th>
      <td className={styles['standing']}>
        <Tag tone={standingTones[standing]}>{t(`standing.${standing}`)}</Tag>
      </td>
      <td className={styles['done']}>
        <progress value={done} max={Math.max(1, required)} aria-hidden="true" />
        <span aria-hidden="true">
          {done}/{required}
        </span>
        <VisuallyHidden>{t('done.of', { done, required })}</VisuallyHidden>
      </td>
      {[...cells].map((sign, index) => (
        <Cell key={index} sign={sign} />
      ))}
      <td className={styles['quiz']}>{quiz ? <QuizState row={row} /> : '–'}</td>
    </tr>
  );
}

function Cell({ sign }: { sign: string }) {
  const t = useTexts('cohort-people');
  const meaning = meaningOf(sign);
  const words = t(`lesson.${meaning}`);
  return (
    <td className={styles['cell']}>
      <Sign meaning={meaning} title={words}>
        <VisuallyHidden>{words}</VisuallyHidden>
      </Sign>
    </td>
  );
}

function QuizState({ row: { quiz, scores } }: { row: MatrixRow }) {
  const t = useTexts('cohort-people');
  const best = Object.values(scores ?? {});
  const words = t(quiz === 'passed' ? 'quiz.passed' : 'quiz.not_yet');
  return best.length > 0 ? t('quiz.score', { state: words, percent: Math.max(...best) }) : words;
}
