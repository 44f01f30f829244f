import { useState } from 'react';
import { Form, useActionData, useNavigation } from 'react-router';
import { Button, Dialog, Row, Tag, TextField } from '@app/ui';
import { isRefusal } from '../../shared/forms.js';
import { formatWeekday } from '../../shared/format-weekday.js';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import styles from './cohorts.module.css';
import { aYearLater, daysBetween, isWeekend, shiftDay, type DatedPart, type Original } from './copy-preview.js';

interface CopyDialogProps {
  original: Original | null;
  onClose: () => void;
}

/** Last year's cohort again: every date is shown as it will be, while the new start is chosen. */
export function CopyDialog({ original, onClose }: CopyDialogProps) {
  const t = useTexts('cohorts');
  const tShared = useTexts('shared');
  return (
    <Dialog title={t('copy.title')} isOpen={original !== null} onClose={onClose} closeLabel={tShared('close')}>
      {original && <Fields key={original.cohort.id} original={original} onClose={onClose} />}
    </Dialog>
  );
}

function Fields({ original: { cohort, parts }, onClose }: { original: Original; onClose: () => void }) {
  const t = useTexts('cohorts');
  const tShared = useTexts('shared');
  const [key] = useState(() => crypto.randomUUID());
  const [startsOn, setStartsOn] = useState(aYearLater(cohort.startsOn));
  const result = useActionData<unknown>();
  // An empty or half-written date field has no value: the preview waits.
  const days = startsOn ? daysBetween(cohort.startsOn, startsOn) : null;
  return (
    <Form method="post" className={styles['form']}>
      <p>{t('copy.text', { name: cohort.name })}</p>
      <ProblemNotice refusal={isRefusal(result) ? result : undefined} />
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="cohortId" value={cohort.id} />
      <TextField
        label={t('copy.startsOn')}
        type="date"
        name="startsOn"
        required
        value={startsOn}
        onChange={(event) => setStartsOn(event.target.value)}
      />
      <TextField
        label={t('column.name')}
        hint={t('copy.name.hint')}
        note={tShared('optional')}
        name="name"
        maxLength={120}
      />
      {days !== null && <Preview parts={parts} days={days} />}
      <Row>
        <Button type="submit" name="intent" value="copy" isBusy={useNavigation().state !== 'idle'}>
          {t('copy.do')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {tShared('cancel')}
        </Button>
      </Row>
    </Form>
  );
}

function Preview({ parts, days }: { parts: readonly DatedPart[]; days: number }) {
  const t = useTexts('cohorts');
  const moved = parts.map((part) => ({ ...part, to: shiftDay(part.day, days) }));
  const weekends = moved.filter(({ day, to }) => !isWeekend(day) && isWeekend(to)).length;
  return (
    <section aria-labelledby="preview">
      <h3 id="preview">{t('preview')}</h3>
      <p role="status" className={styles['quiet']}>
        {t('preview.weekends', { count: weekends })}
      </p>
      <ul className={styles['preview']}>
        {moved.map(({ key, kind, title, day, to, time }) => (
          <li key={key}>
            <span>{kind === 'day' ? title : t(`part.${kind}`)}</span>
            <span>
              <del>{formatWeekday(day)}</del> <strong>{[formatWeekday(to), time].filter(Boolean).join(' ')}</strong>{' '}
              {!isWeekend(day) && isWeekend(to) && <Tag tone="warning">{t('weekend')}</Tag>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
