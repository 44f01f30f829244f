import { useState } from 'react';
import { courseApi, type CourseView, type LessonPage } from '@app/contracts';
import { Notice, Spinner } from '@app/ui';
import { call } from '../../../shared/api.js';
import { currentLanguage, useTexts } from '../../../shared/i18n.js';
import styles from './contents.module.css';
import type { OutlineList } from './outline-list.js';

interface Outline extends Pick<CourseView, 'modules'> {
  List: typeof OutlineList;
}

/** All lessons of the course, asked for only when somebody wants to see them. Has to be keyed by the language. */
export function Contents({ course, current }: { course: LessonPage['course']; current: string }) {
  const t = useTexts('lesson');
  const [outline, setOutline] = useState<Outline | 'failed' | null>(null);

  const load = () => {
    readOutline(course.slug).then(setOutline, () => setOutline('failed'));
  };

  return (
    <details className={styles['contents']} onToggle={(event) => event.currentTarget.open && load()}>
      <summary>{t('contents')}</summary>
      {outline === null && <Spinner label={t('contents.loading')} />}
      {outline === 'failed' && <Notice kind="warning">{t('contents.failed')}</Notice>}
      {outline !== null && outline !== 'failed' && (
        <outline.List courseSlug={course.slug} current={current} modules={outline.modules} />
      )}
    </details>
  );
}

/** The lessons, and the code that lists them. */
async function readOutline(courseSlug: string): Promise<Outline> {
  const [{ modules }, { OutlineList: List }] = await Promise.all([
    call(courseApi.read, { params: { courseSlug }, query: { language: currentLanguage() } }),
    import('./outline-list.js'),
  ]);
  return { modules, List };
}
