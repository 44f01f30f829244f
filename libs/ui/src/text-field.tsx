import type { ComponentPropsWithRef } from 'react';
import { Field, type FieldTexts } from './field.js';
import styles from './field.module.css';

type TextFieldProps = FieldTexts & Omit<ComponentPropsWithRef<'input'>, 'id' | 'className'>;

export function TextField({ label, hint, fault, note, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} fault={fault} note={note}>
      {(parts) => <input {...input} {...parts} className={styles['control']} />}
    </Field>
  );
}
