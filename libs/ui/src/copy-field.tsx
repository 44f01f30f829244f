import { useRef, useState } from 'react';
import { Button } from './button.js';
import { Icon } from './icon.js';
import { TextField } from './text-field.js';
import styles from './copy-field.module.css';

interface CopyFieldProps {
  label: string;
  hint?: string;
  value: string;
  copyLabel: string;
  copiedLabel: string;
}

/** An address to take along; without the right to the clipboard it is selected, ready for the keyboard. */
export function CopyField({ label, hint, value, copyLabel, copiedLabel }: CopyFieldProps) {
  const [isCopied, setIsCopied] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const copy = () => {
    field.current?.select();
    navigator.clipboard?.writeText(value).then(
      () => setIsCopied(true),
      // Refused by the browser: the text is selected, which is what can be done.
      () => setIsCopied(false),
    );
  };

  return (
    <div className={styles['copy']}>
      <TextField ref={field} label={label} hint={hint} value={value} readOnly />
      <Button kind="secondary" onClick={copy}>
        <Icon name={isCopied ? 'check' : 'copy'} /> {isCopied ? copiedLabel : copyLabel}
      </Button>
      <span role="status" className={styles['status']}>
        {isCopied ? copiedLabel : ''}
      </span>
    </div>
  );
}
