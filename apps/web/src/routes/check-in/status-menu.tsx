import { useState } from 'react';
import type { AttendanceRoster, NewAttendance, RosterPerson } from '@app/contracts';
import { Button, Dialog, Row, Stack } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';
import { venueHours } from '../../shared/venue-time.js';
import styles from './check-in.module.css';
import type { PersonMarks } from './half-marks.js';
import { MakeUpForm } from './make-up-form.js';

const choices = ['present', 'absent', 'excused'] as const;

interface StatusMenuProps {
  person: RosterPerson;
  day: AttendanceRoster['day'];
  marks: PersonMarks | undefined;
  onMark: (half: number, status: NewAttendance['status']) => void;
}

/** What is needed seldom: an excuse, a correction, an absence that was made up. */
export function StatusMenu({ person, day, marks, onMark }: StatusMenuProps) {
  const t = useTexts('check-in');
  const tShared = useTexts('shared');
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      <Button kind="quiet" isSmall aria-label={t('more.name', { name: person.name })} onClick={() => setIsOpen(true)}>
        <span aria-hidden="true">⋯</span>
      </Button>
      <Dialog title={person.name} isOpen={isOpen} onClose={close} closeLabel={tShared('close')}>
        <Stack>
          {day.halves.map((one) => (
            <fieldset key={one.half} className={styles['choices']}>
              <legend>{venueHours({ ...one, zone: day.zone })}</legend>
              <Row>
                {choices.map((status) => (
                  <Button
                    key={status}
                    kind="secondary"
                    isSmall
                    aria-pressed={marks?.get(one.half)?.status === status}
                    onClick={() => onMark(one.half, status)}
                  >
                    {t(`status.${status}`)}
                  </Button>
                ))}
              </Row>
            </fieldset>
          ))}
          <MakeUpForm dayId={day.id} person={person} marks={marks} onDone={close} />
        </Stack>
      </Dialog>
    </>
  );
}
