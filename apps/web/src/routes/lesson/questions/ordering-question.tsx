import { useRef, useState } from 'react';
import { Button, Icon, VisuallyHidden } from '@app/ui';
import { useTexts } from '../../../shared/i18n.js';
import type { QuestionProps } from './question-parts.js';
import styles from './question.module.css';

/** Steps moved by buttons: with a mouse, a thumb or a keyboard alike. */
export function OrderingQuestion({ question, answer, onAnswer }: QuestionProps<'ordering'>) {
  const t = useTexts('quiz');
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState('');
  const order = answer && answer.itemIds.length > 0 ? answer.itemIds : question.items.map(({ id }) => id);
  const items = order.flatMap((id) => question.items.find((item) => item.id === id) ?? []);

  const move = (from: number, by: -1 | 1) => {
    const item = items[from];
    const to = from + by;
    if (!item || to < 0 || to >= items.length) return;
    const itemIds = items.map(({ id }) => id).filter((id) => id !== item.id);
    itemIds.splice(to, 0, item.id);
    onAnswer({ type: 'ordering', itemIds });
    setMoved(t('order.moved', { text: item.text, place: to + 1, of: items.length }));
    // The row moves and takes its button along; browsers forget the focus of what is moved.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-move="${item.id} ${by}"]`)?.focus());
  };

  return (
    <>
      <ol ref={list} className={styles['order']}>
        {items.map((item, place) => (
          <li key={item.id}>
            <span className={styles['place']} aria-hidden="true">
              {place + 1}
            </span>
            <span className={styles['step']}>{item.text}</span>
            <span className={styles['moves']}>
              {([-1, 1] as const).map((by) => (
                <button
                  key={by}
                  type="button"
                  data-move={`${item.id} ${by}`}
                  data-up={by < 0 || undefined}
                  aria-disabled={by < 0 ? place === 0 : place === items.length - 1}
                  aria-label={t(by < 0 ? 'order.up' : 'order.down', { text: item.text })}
                  onClick={() => move(place, by)}
                >
                  <Icon name="chevron" />
                </button>
              ))}
            </span>
          </li>
        ))}
      </ol>
      {!answer?.itemIds.length && (
        <Button kind="quiet" isSmall onClick={() => onAnswer({ type: 'ordering', itemIds: items.map(({ id }) => id) })}>
          {t('order.keep')}
        </Button>
      )}
      <VisuallyHidden>
        <span role="status">{moved}</span>
      </VisuallyHidden>
    </>
  );
}
