import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { LessonPage } from '@app/contracts';
import { Button, Icon, Row, Stack } from '@app/ui';
import { useTexts } from '../../../shared/i18n.js';
import type { LessonRecorder } from '../recording/lesson-recorder.js';
import { CourseCompleted } from './course-completed.js';
import styles from './lesson-end.module.css';
import { pathAfter } from './lesson-paths.js';
import { MissingSteps, type Missing } from './missing-steps.js';
import { Neighbours } from './neighbours.js';
import { blockElement } from '../reading/use-reading-place.js';

interface LessonEndProps {
  page: LessonPage;
  recorder: LessonRecorder;
  isDone: boolean;
}

/** The foot of a text: it is finished by a press, and what is missing is said before going on. */
export function LessonEnd({ page, recorder, isDone }: LessonEndProps) {
  const t = useTexts('lesson');
  const navigate = useNavigate();
  const [missing, setMissing] = useState<Missing | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [isCompleted, setIsCompleted] = useState(false);

  // What was waiting for the connection may have been saved meanwhile.
  const isDoneNow = isDone || recorder.progress.state === 'done';
  const goOn = () => void navigate(pathAfter(page));
  const finish = async () => {
    if (recorder.reached < page.blocks) {
      setMissing('unread');
      markUnread(recorder.reached + 1, t('missing.unread'));
      return;
    }
    setIsBusy(true);
    await recorder.finish();
    setIsBusy(false);
    if (recorder.progress.state === 'done') {
      if (recorder.completion.completedAt === null || isDone) goOn();
      else setIsCompleted(true);
    } else setMissing(recorder.queue.current.kind === 'saved' ? 'films' : 'connection');
  };

  if (isCompleted) return <CourseCompleted course={page.course} certificateId={recorder.completion.certificateId} />;
  const next = page.next?.title ?? t('backToCourse');
  return (
    <section className={styles['end']} aria-label={t('end.label')}>
      <Stack>
        {missing && !isDoneNow && <MissingSteps missing={missing} page={page} recorder={recorder} onGoOn={goOn} />}
        <Row>
          <Button onClick={isDone ? goOn : () => void finish()} isBusy={isBusy} className={styles['finish']}>
            <span>
              {t(isDoneNow ? 'goOn' : 'finish')}
              <span className={styles['next']}>{next}</span>
            </span>
            <Icon name="arrow" />
          </Button>
        </Row>
        <Neighbours course={page.course} previous={page.previous} next={isDoneNow ? null : page.next} />
      </Stack>
    </section>
  );
}

/** Leads to the first block that was never on the screen, and says there why. */
function markUnread(block: number, words: string): void {
  const element = blockElement(block);
  if (!element) return;
  element.dataset['note'] = words;
  element.scrollIntoView({ block: 'start' });
}
