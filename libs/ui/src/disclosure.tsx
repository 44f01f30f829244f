import { useId, useRef, useState, type ReactNode } from 'react';
import { Icon } from './icon.js';
import styles from './disclosure.module.css';

interface DisclosureProps {
  /** The words of the button. */
  label: ReactNode;
  /** What the button is called, when its visible words are too short to say it. */
  name?: string;
  children: ReactNode;
}

/** A button that opens a small panel: Escape, a press inside or leaving it closes it. */
export function Disclosure({ label, name, children }: DisclosureProps) {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  return (
    <div
      className={styles['disclosure']}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        setIsOpen(false);
        button.current?.focus();
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setIsOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        className={styles['button']}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={name}
        onClick={() => setIsOpen(!isOpen)}
      >
        {label}
        <Icon name="chevron" />
      </button>
      {/* tabIndex: a press on the panel itself must not count as leaving it. */}
      <div id={id} className={styles['panel']} hidden={!isOpen} tabIndex={-1} onClick={() => setIsOpen(false)}>
        {children}
      </div>
    </div>
  );
}
