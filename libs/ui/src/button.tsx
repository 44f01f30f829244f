import type { ComponentPropsWithRef } from 'react';
import styles from './button.module.css';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

interface ButtonProps extends ComponentPropsWithRef<'button'> {
  kind?: ButtonKind;
  /** Shows that the press is being worked on and refuses a second one, without taking the focus away. */
  isBusy?: boolean;
  isSmall?: boolean;
}

/** For buttons and for links that look like them. */
export function buttonClass(kind: ButtonKind = 'primary', isSmall = false): string {
  return [styles['button'], styles[kind], isSmall ? styles['small'] : ''].filter(Boolean).join(' ');
}

export function Button({ kind, isBusy = false, isSmall, type = 'button', className, onClick, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={isBusy || undefined}
      className={[buttonClass(kind, isSmall), className].filter(Boolean).join(' ')}
      onClick={(event) => {
        // The second press of a double click arrives before the page can know that it is busy.
        if (isBusy || (type === 'submit' && event.detail > 1)) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
}
