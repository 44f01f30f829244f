import type { ComponentPropsWithRef, ReactNode } from 'react';
import styles from './field.module.css';

interface CheckboxProps extends Omit<ComponentPropsWithRef<'input'>, 'type' | 'className'> {
  label: ReactNode;
  hint?: ReactNode;
}

export function Checkbox({ label, hint, ...input }: CheckboxProps) {
  return (
    <label className={styles['choice']}>
      <input {...input} type="checkbox" />
      <span>
        {label}
        {hint && <span className={styles['choiceHint']}>{hint}</span>}
      </span>
    </label>
  );
}
