import { useState } from 'react';
import type { AssignmentView, HandInView } from '@app/contracts';
import { Button, Checkbox, Dialog, Notice, Row, Stack } from '@app/ui';
import { formatDay, formatList } from '../../shared/format.js';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { usePress } from '../../shared/use-press.js';
import styles from './assignment.module.css';
import type { DraftInHand } from './use-draft.js';

interface SubmitButtonProps {
  draft: DraftInHand;
  handIn: HandInView;
  assignment: AssignmentView;
  due: string | null;
}

/** Says what is missing, and asks once more before the draft is closed. */
export function SubmitButton({ draft, handIn, assignment, due }: SubmitButtonProps) {
  const t = useTexts('assignment');
  const [isAsking, setIsAsking] = useState(false);
  const missing = missingParts(assignment, handIn, draft.texts);
  const open = async () => {
    if (await draft.keeper.flush()) setIsAsking(true);
  };
  return (
    <div>
      {missing.length > 0 && <p>{t('submit.missing', { parts: formatList(missing) })}</p>}
      <Button onClick={() => void open()} disabled={missing.length > 0}>
        {t(handIn.rounds.length > 0 ? 'submit.again' : 'submit')}
      </Button>
      <SubmitDialog
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        handInId={handIn.id}
        version={draft.keeper.version}
        assignment={assignment}
        lateSince={due !== null && handIn.rounds.length === 0 && isPast(due) ? due : null}
      />
    </div>
  );
}

interface SubmitDialogProps {
  isOpen: boolean;
  onClose: () => void;
  handInId: string;
  version: number;
  assignment: AssignmentView;
  lateSince: string | null;
}

function SubmitDialog({ isOpen, onClose, handInId, version, assignment, lateSince }: SubmitDialogProps) {
  const t = useTexts('assignment');
  const tShared = useTexts('shared');
  const { Form, isBusy, refusal } = usePress();
  return (
    <Dialog title={t('submit.title')} isOpen={isOpen} onClose={onClose} closeLabel={tShared('close')}>
      <Form method="post">
        <Stack>
          <p>{t('submit.text')}</p>
          {lateSince && (
            <Notice kind="warning">
              <p>{t('submit.late', { day: formatDay(lateSince) })}</p>
            </Notice>
          )}
          <input type="hidden" name="handInId" value={handInId} />
          <input type="hidden" name="version" value={version} />
          {assignment.declarations.length > 0 && (
            <fieldset className={styles['declare']}>
              <legend>{t('submit.declare')}</legend>
              {assignment.declarations.map(({ id, text }) => (
                <Checkbox key={id} name="declaration" value={id} label={text} required />
              ))}
            </fieldset>
          )}
          <ProblemNotice refusal={refusal} />
          <Row>
            <Button type="submit" name="intent" value="submit" isBusy={isBusy}>
              {t('submit.confirm')}
            </Button>
            <Button kind="quiet" onClick={onClose}>
              {tShared('cancel')}
            </Button>
          </Row>
        </Stack>
      </Form>
    </Dialog>
  );
}

/** Titles of required parts that are empty; the server has the last word. */
function missingParts(
  { parts }: AssignmentView,
  { files }: HandInView,
  texts: Readonly<Record<string, string>>,
): string[] {
  return parts
    .filter(({ isRequired }) => isRequired)
    .filter(({ id, takes }) => {
      const isWritten = takes !== 'files' && Boolean(texts[id]?.trim());
      const isAttached = takes !== 'text' && files.some(({ part }) => part === id);
      return !isWritten && !isAttached;
    })
    .map(({ title }) => title);
}

/** Days are those of Prague and Oslo, as on the server. */
function isPast(day: string): boolean {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Prague' }).format(Date.now()) > day;
}
