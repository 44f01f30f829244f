import type { ClosingLack, ClosingRow } from '@app/contracts';
import { useTexts } from '../../shared/i18n.js';
import styles from './cohort-closing.module.css';

/** What somebody does not have yet, and what the certificate waits for, each as a sentence. */
export function Lacks({ row: { lacks, waitsFor, isMadeUp } }: { row: ClosingRow }) {
  const t = useTexts('cohort-closing');
  const sentence = (lack: ClosingLack): string => {
    if (lack.kind === 'days') return t('lacks.days', { attended: lack.attended, required: lack.required });
    if (lack.kind === 'lessons' || lack.kind === 'quizzes') return t(`lacks.${lack.kind}`, { count: lack.count });
    return t(`lacks.${lack.kind}`);
  };
  const sentences = [
    ...lacks.map(sentence),
    ...waitsFor.map((particular) => t(`waitsFor.${particular}`)),
    ...(isMadeUp ? [t('madeUp')] : []),
  ];
  if (sentences.length === 0) return t('lacks.nothing');
  return (
    <ul className={styles['lacks']}>
      {sentences.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
