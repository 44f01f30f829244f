import type { SeatLine } from '@app/contracts';
import { formatInstant } from './format.js';
import { useTexts, type Values } from './i18n.js';
import styles from './seat-lines.module.css';

/** What happened to seats, a sentence for each step, the newest first. */
export function SeatLines({ lines }: { lines: readonly SeatLine[] }) {
  const t = useTexts('seat-lines');
  return (
    <ol className={styles['lines']}>
      {lines.map((line) => (
        <li key={line.id}>
          <time dateTime={line.at}>{formatInstant(line.at)}</time>
          <span>
            {line.person && <strong>{line.person}: </strong>}
            {t(line.event, valuesOf(line))}
            {line.actor && <em> {t('actor', { actor: line.actor })}</em>}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** An instant among the values is shown as a day and a time. */
function valuesOf({ values }: SeatLine): Values {
  const { until } = values;
  return typeof until === 'string' ? { ...values, until: formatInstant(until) } : values;
}
