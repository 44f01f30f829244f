import type { LessonPage } from '@app/contracts';
import { Button, Icon, Tag } from '@app/ui';
import { formatMinutes } from '../../../shared/format.js';
import { useTexts } from '../../../shared/i18n.js';
import styles from './lesson-head.module.css';
import { printLesson } from './print-lesson.js';

interface LessonFactsProps {
  page: LessonPage;
  isDone: boolean;
  canPrint: boolean;
}

/** Place in the course, length, for whom, and whether it is done. */
export function LessonFacts({ page, isDone, canPrint }: LessonFactsProps) {
  const t = useTexts('lesson');
  const { lesson, position } = page;
  return (
    <div className={styles['facts']}>
      <span>{t('position', { index: position.index, of: position.of })}</span>
      <span className={styles['minutes']}>
        <Icon name="clock" /> {formatMinutes(lesson.minutes)}
      </span>
      {isDone && (
        <Tag tone="good">
          <Icon name="check" /> {t('done')}
        </Tag>
      )}
      {!lesson.isRequired && <Tag>{t(lesson.audience === 'officer' ? 'optional.officer' : 'optional.politician')}</Tag>}
      {canPrint && (
        <Button kind="quiet" isSmall className={styles['print']} onClick={() => void printLesson()}>
          <Icon name="document" /> {t('print')}
        </Button>
      )}
    </div>
  );
}
