import { useState, type FormEvent } from 'react';
import { attendanceApi, type RosterPerson } from '@app/contracts';
import { Button, Notice, SelectField, TextField } from '@app/ui';
import { call } from '../../shared/api.js';
import { OfflineError, useIsOnline } from '../../shared/connection.js';
import { refusalOf, textOf, type Refusal } from '../../shared/forms.js';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import styles from './check-in.module.css';
import type { PersonMarks } from './half-marks.js';

interface MakeUpFormProps {
  dayId: string;
  person: RosterPerson;
  marks: PersonMarks | undefined;
  onDone: () => void;
}

/** A missed day made up elsewhere or by a task. It is decided at a desk, so it needs the network. */
export function MakeUpForm({ dayId, person, marks, onDone }: MakeUpFormProps) {
  const t = useTexts('check-in');
  const isOnline = useIsOnline();
  const [key] = useState(() => crypto.randomUUID());
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const madeUp = [...(marks?.values() ?? [])].find(({ makeUp }) => makeUp)?.makeUp;

  const send = async (form: FormData) => {
    setIsBusy(true);
    try {
      const way = textOf(form, 'way') === 'task' ? ('task' as const) : ('other_cohort' as const);
      const body = { personId: person.personId, way, note: textOf(form, 'note') };
      await call(attendanceApi.makeUp, { params: { dayId }, body }, { idempotencyKey: key });
      onDone();
    } catch (error) {
      if (!(error instanceof OfflineError)) setRefusal(refusalOf(error));
    } finally {
      setIsBusy(false);
    }
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void send(new FormData(event.currentTarget));
  };

  return (
    <details>
      <summary>{t('makeUp')}</summary>
      {madeUp && <p>{t(`makeUp.was.${madeUp.way}`, { note: madeUp.note })}</p>}
      {isOnline ? (
        <form className={styles['form']} onSubmit={submit}>
          <p>{t('makeUp.text')}</p>
          <ProblemNotice refusal={refusal} />
          <SelectField
            label={t('makeUp.way')}
            name="way"
            options={[
              { value: 'other_cohort', label: t('makeUp.way.other_cohort') },
              { value: 'task', label: t('makeUp.way.task') },
            ]}
          />
          <TextField label={t('makeUp.note')} hint={t('makeUp.note.hint')} name="note" required maxLength={300} />
          <Button type="submit" isBusy={isBusy}>
            {t('makeUp.save')}
          </Button>
        </form>
      ) : (
        <Notice>{t('makeUp.offline')}</Notice>
      )}
    </details>
  );
}
