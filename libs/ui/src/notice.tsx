import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.js';
import styles from './notice.module.css';

export type NoticeKind = 'info' | 'good' | 'warning' | 'problem';

interface NoticeProps {
  kind?: NoticeKind;
  title?: ReactNode;
  children?: ReactNode;
  /** Read out as soon as it appears: for answers to something the person has just done. */
  isAnswer?: boolean;
}

const icons: Record<NoticeKind, IconName> = { info: 'info', good: 'check', warning: 'warning', problem: 'warning' };

/** Something to know; its kind shows by icon and words, never by colour alone. */
export function Notice({ kind = 'info', title, children, isAnswer = false }: NoticeProps) {
  const role = isAnswer ? (kind === 'problem' ? 'alert' : 'status') : undefined;
  return (
    <div className={`${styles['notice']} ${styles[kind]}`} role={role}>
      <Icon name={icons[kind]} />
      <div className={styles['body']}>
        {title && <p className={styles['title']}>{title}</p>}
        {children}
      </div>
    </div>
  );
}
