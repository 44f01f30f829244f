import type { ComponentPropsWithRef } from 'react';
import { Field, type FieldTexts } from './field.js';
import styles from './field.module.css';

type TextAreaProps = FieldTexts & Omit<ComponentPropsWithRef<'textarea'>, 'id' | 'className'>;

export function TextArea({ label, hint, fault, note, ...area }: TextAreaProps) {
  return (
    <Field label={label} hint={hint} fault={fault} note={note}>
      {(parts) => <textarea rows={4} {...area} {...parts} className={styles['control']} />}
    </Field>
  );
}
