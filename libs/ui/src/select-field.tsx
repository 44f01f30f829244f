import type { ComponentPropsWithRef } from 'react';
import { Field, type FieldTexts } from './field.js';
import styles from './field.module.css';

export interface Option {
  value: string;
  label: string;
  /** Language of the label, when it is not the page's. */
  lang?: string;
}

type SelectFieldProps = FieldTexts &
  Omit<ComponentPropsWithRef<'select'>, 'id' | 'className' | 'children'> & { options: readonly Option[] };

export function SelectField({ label, hint, fault, note, options, ...select }: SelectFieldProps) {
  return (
    <Field label={label} hint={hint} fault={fault} note={note}>
      {(parts) => (
        <select {...select} {...parts} className={styles['control']}>
          {options.map(({ value, label: text, lang }) => (
            <option key={value} value={value} lang={lang}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
