import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Field, type FieldTexts } from './field.js';
import fieldStyles from './field.module.css';
import styles from './combobox.module.css';

interface ComboboxProps<T> extends FieldTexts {
  /** What is typed; the owner looks for options whenever it changes. */
  text: string;
  onText: (text: string) => void;
  options: readonly T[];
  onChoose: (option: T) => void;
  keyOf: (option: T) => string;
  /** How an option is shown in the list. */
  show: (option: T) => ReactNode;
  /** Said aloud when the list changes, for example "8 options". */
  status: string;
  isRequired?: boolean;
}

/**
 * A field with suggestions after the ARIA 1.2 pattern: the focus stays in the field, arrows move through the list,
 * Enter takes the marked option, Escape closes the list and keeps what was typed.
 */
export function Combobox<T>(props: ComboboxProps<T>) {
  const { label, hint, fault, note, text, onText, options, onChoose, keyOf, show, status, isRequired } = props;
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [marked, setMarked] = useState(-1);
  const isListShown = isOpen && options.length > 0;

  const choose = (option: T | undefined) => {
    if (option === undefined) return;
    onChoose(option);
    setIsOpen(false);
    setMarked(-1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = placeAfter(event.key, marked, options.length);
    if (next !== null) {
      event.preventDefault();
      setIsOpen(true);
      setMarked(next);
    } else if (event.key === 'Enter' && isListShown && marked >= 0) {
      event.preventDefault();
      choose(options[marked]);
    } else if (event.key === 'Escape' && isListShown) {
      event.preventDefault();
      setIsOpen(false);
      setMarked(-1);
    }
  };

  return (
    <div className={styles['combobox']} onBlur={() => setIsOpen(false)}>
      <Field label={label} hint={hint} fault={fault} note={note}>
        {(parts) => (
          <input
            {...parts}
            className={fieldStyles['control']}
            role="combobox"
            autoComplete="off"
            aria-autocomplete="list"
            aria-expanded={isListShown}
            aria-controls={`${id}-list`}
            aria-activedescendant={isListShown && marked >= 0 ? `${id}-${marked}` : undefined}
            required={isRequired}
            value={text}
            onChange={(event) => {
              onText(event.target.value);
              setIsOpen(true);
              setMarked(-1);
            }}
            onKeyDown={onKeyDown}
          />
        )}
      </Field>
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={typeof label === 'string' ? label : undefined}
        className={styles['list']}
        hidden={!isListShown}
      >
        {options.map((option, place) => (
          <li
            key={keyOf(option)}
            id={`${id}-${place}`}
            role="option"
            aria-selected={place === marked}
            className={styles['option']}
            // The field keeps the focus, so that the press arrives before the list closes.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
          >
            {show(option)}
          </li>
        ))}
      </ul>
      <p role="status" className={styles['status']}>
        {isOpen ? status : ''}
      </p>
    </div>
  );
}

/** Where an arrow leads from the marked option; null for keys that do not move. */
function placeAfter(key: string, marked: number, length: number): number | null {
  if (length === 0) return null;
  if (key === 'ArrowDown') return (marked + 1) % length;
  if (key === 'ArrowUp') return marked <= 0 ? length - 1 : marked - 1;
  return null;
}
