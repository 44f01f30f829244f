import type { ReactNode } from 'react';
import { useTexts } from './i18n.js';
import styles from './page.module.css';

interface PageProps {
  /** The one heading of the first level, and the title of the browser's tab. */
  title: string;
  /** A shorter title for the tab, when the heading is long; null where the part below says its own. */
  tabTitle?: string | null;
  lead?: ReactNode;
  /** Above the heading: where this page belongs. */
  above?: ReactNode;
  /** `narrow` for reading and forms, `wide` for lists and cards. */
  width?: 'narrow' | 'wide';
  /** Keeps search engines away: pages about a person. */
  isPrivate?: boolean;
  children?: ReactNode;
}

/** The frame of every page's content. The heading can take the focus: that is where a navigation leads. */
export function Page({ title, tabTitle = title, lead, above, width = 'narrow', isPrivate, children }: PageProps) {
  const t = useTexts('shared');
  return (
    <div className={`${styles['page']} ${styles[width]}`}>
      {tabTitle !== null && <title>{`${tabTitle} · ${t('product')}`}</title>}
      {isPrivate && <meta name="robots" content="noindex" />}
      {above && <div className={styles['above']}>{above}</div>}
      <h1 tabIndex={-1}>{title}</h1>
      {lead && <div className={styles['lead']}>{lead}</div>}
      {children}
    </div>
  );
}
