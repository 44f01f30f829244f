import { useId, type ReactNode } from 'react';
import styles from './field.module.css';

export interface FieldTexts {
  label: ReactNode;
  hint?: ReactNode;
  /** Why what was entered does not do; shown beside the field and read with it. */
  fault?: string | undefined;
  /** A word such as "optional" behind the label. */
  note?: string | undefined;
}

export interface FieldParts {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

interface FieldProps extends FieldTexts {
  children: (parts: FieldParts) => ReactNode;
}

/** A label, a control, a hint and a fault that belong together for everybody's software. */
export function Field({ label, hint, fault, note, children }: FieldProps) {
  const id = useId();
  const described = [fault ? `${id}-fault` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ');
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
        {note && <span className={styles['note']}> ({note})</span>}
      </label>
      {hint && (
        <div id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </div>
      )}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': fault ? true : undefined })}
      {fault && (
        <p id={`${id}-fault`} className={styles['fault']} role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
