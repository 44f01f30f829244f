import { useRevalidator } from 'react-router';
import type { AssignmentPage, AssignmentView, HandInView } from '@app/contracts';
import { Checkbox, Stack, TextArea } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';
import styles from './assignment.module.css';
import { DraftLine } from './draft-line.js';
import { fileHintId, PartFiles } from './part-files.js';
import { SubmitButton } from './submit-button.js';
import { useDraft, type DraftInHand } from './use-draft.js';

interface EditorProps {
  page: AssignmentPage;
  handIn: HandInView;
}

/** The draft part by part, saved as it is written. */
export function Editor({ page: { assignment, cohort, due }, handIn }: EditorProps) {
  const t = useTexts('assignment');
  const draft = useDraft(handIn);
  const { revalidate } = useRevalidator();

  return (
    <Stack gap="large">
      {assignment.parts.some(({ takes }) => takes !== 'text') && (
        <p id={fileHintId} className={styles['quiet']}>
          {t('file.hint')}
        </p>
      )}
      {assignment.parts.map((part) => (
        <Part key={part.id} part={part} draft={draft} handIn={handIn} onFiles={() => void revalidate()} />
      ))}
      {cohort && (
        <Checkbox
          label={t('group.allow')}
          hint={t('group.allow.hint', { cohort: cohort.name })}
          checked={draft.groupMayRead}
          onChange={(event) => draft.letGroupRead(event.target.checked)}
        />
      )}
      <DraftLine draft={draft} parts={assignment.parts} />
      <SubmitButton draft={draft} handIn={handIn} assignment={assignment} due={due} />
    </Stack>
  );
}

interface PartProps {
  part: AssignmentView['parts'][number];
  draft: DraftInHand;
  handIn: HandInView;
  onFiles: () => void;
}

function Part({ part: { id, title, hint, takes, isRequired }, draft, handIn, onFiles }: PartProps) {
  const t = useTexts('assignment');
  const note = isRequired ? undefined : t('part.optional');
  const hints = [hint, takes === 'either' ? t('part.either') : null].filter(Boolean).join(' ');
  const files = handIn.files.filter(({ part }) => part === id);
  const attached = takes !== 'text' && (
    <PartFiles handInId={handIn.id} part={id} title={title} files={files} onChange={onFiles} />
  );
  if (takes === 'files') {
    return (
      <section aria-labelledby={`part-${id}`} className={styles['part']}>
        <h3 id={`part-${id}`}>
          {title} {note && <span className={styles['quiet']}>({note})</span>}
        </h3>
        {hints && <p className={styles['quiet']}>{hints}</p>}
        {attached}
      </section>
    );
  }
  return (
    <div className={styles['part']}>
      <TextArea
        label={title}
        hint={hints || undefined}
        note={note}
        rows={takes === 'text' ? 5 : 8}
        maxLength={20_000}
        value={draft.texts[id] ?? ''}
        onChange={(event) => draft.write(id, event.target.value)}
      />
      {attached}
    </div>
  );
}
