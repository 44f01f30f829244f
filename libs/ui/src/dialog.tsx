import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Button } from './button.js';
import { Icon } from './icon.js';
import styles from './dialog.module.css';

interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  closeLabel: string;
  children: ReactNode;
}

/** A question that has to be answered first. The browser keeps the focus inside and gives it back afterwards. */
export function Dialog({ title, isOpen, onClose, closeLabel, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  // A modal dialog can only be opened by a method of the element, not by an attribute.
  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open === isOpen) return;
    if (isOpen) element.showModal();
    else element.close();
  }, [isOpen]);

  return (
    <dialog ref={dialog} className={styles['dialog']} aria-labelledby={id} onClose={onClose}>
      {isOpen && (
        <div className={styles['inner']}>
          <div className={styles['head']}>
            <h2 id={id} className={styles['title']}>
              {title}
            </h2>
            <Button kind="quiet" onClick={onClose} aria-label={closeLabel}>
              <Icon name="cross" />
            </Button>
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}
