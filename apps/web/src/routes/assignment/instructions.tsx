import { memo, type MouseEvent } from 'react';
import { useNavigate } from 'react-router';
import type { AssignmentView, Language } from '@app/contracts';
import { useTexts } from '../../shared/i18n.js';
import { Rubric } from '../../shared/rubric.js';
import styles from './assignment.module.css';

interface InstructionsProps {
  assignment: AssignmentView;
  language: Language;
  /** Folded away while somebody works, so that the work is near the top. */
  isOpen: boolean;
}

/** How to go about it, and how it is judged: both are known beforehand. */
export function Instructions({ assignment, language, isOpen }: InstructionsProps) {
  const t = useTexts('assignment');
  const navigate = useNavigate();
  return (
    <div>
      <details className={styles['fold']} open={isOpen}>
        {/* No heading: those of the text are of the second level themselves. */}
        <summary>
          <strong>{t('instructions')}</strong>
        </summary>
        <div className={styles['prose']} lang={language} onClick={(event) => follow(event, (to) => void navigate(to))}>
          <Html html={assignment.html} />
        </div>
      </details>
      <details className={styles['fold']}>
        <summary>
          <h2>{t('rubric')}</h2>
        </summary>
        <p>{t('rubric.text')}</p>
        <Rubric criteria={assignment.criteria} />
      </details>
    </div>
  );
}

/** The server has cleaned it when the course was published. */
const Html = memo(function Html({ html }: { html: string }) {
  return <div dangerouslySetInnerHTML={{ __html: html }} />;
});

/** Links to lessons stay inside the application. */
function follow(event: MouseEvent, navigate: (to: string) => void): void {
  const link = event.target instanceof Element ? event.target.closest('a.lesson-link') : null;
  const href = link?.getAttribute('href');
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!href || !isPlain || event.defaultPrevented) return;
  event.preventDefault();
  navigate(href);
}
