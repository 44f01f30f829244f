import { useId, type ReactNode } from 'react';
import styles from './field.module.css';

interface RadioOption {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
}

interface RadioGroupProps {
  legend: ReactNode;
  name: string;
  options: readonly RadioOption[];
  /** Chosen at first; without it the person has to choose. */
  defaultValue?: string | undefined;
  fault?: string | undefined;
  isRequired?: boolean;
}

export function RadioGroup({ legend, name, options, defaultValue, fault, isRequired = false }: RadioGroupProps) {
  const id = useId();
  return (
    <fieldset className={styles['group']} aria-describedby={fault ? id : undefined}>
      <legend className={styles['label']}>{legend}</legend>
      {options.map(({ value, label, hint }) => (
        <label key={value} className={styles['choice']}>
          <input type="radio" name={name} value={value} defaultChecked={value === defaultValue} required={isRequired} />
          <span>
            {label}
            {hint && <span className={styles['choiceHint']}>{hint}</span>}
          </span>
        </label>
      ))}
      {fault && (
        <p id={id} className={styles['fault']} role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
