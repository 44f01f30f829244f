import { useId, useState, type ChangeEvent } from 'react';
import { assignmentApi, handInMaxBytes, type HandInFileView } from '@app/contracts';
import { Button, Dialog, Notice, ProgressBar, Row, buttonClass } from '@app/ui';
import { ApiError, OfflineError, call } from '../../shared/api.js';
import { HandInFileLink } from '../../shared/hand-in-parts.js';
import { useTexts } from '../../shared/i18n.js';
import { problemText } from '../../shared/problem-text.js';
import styles from './assignment.module.css';
import { uploadFile } from './upload-file.js';

/** Only what the chooser offers first: the server looks at the bytes. */
const OFFERED = '.pdf,.docx,.odt,.xlsx,.ods,.png,.jpg,.jpeg,.webp,.txt,.md,image/*';

/** What may be attached is said once, above all parts. */
export const fileHintId = 'file-hint';

interface PartFilesProps {
  handInId: string;
  part: string;
  title: string;
  files: readonly HandInFileView[];
  onChange: () => void;
}

/** Files of one part: sent as soon as they are chosen. */
export function PartFiles({ handInId, part, title, files, onChange }: PartFilesProps) {
  const t = useTexts('assignment');
  const id = useId();
  const { sending, said, problem, send, remove } = useFiles({ handInId, part, onChange });
  const [asked, setAsked] = useState<HandInFileView | null>(null);
  const tShared = useTexts('shared');

  return (
    <div className={styles['files']}>
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <HandInFileLink handInId={handInId} file={file} />
            <Button
              kind="quiet"
              isSmall
              aria-label={t('file.remove.name', { name: file.name })}
              onClick={() => setAsked(file)}
            >
              {t('file.remove')}
            </Button>
          </li>
        ))}
      </ul>
      {sending && <ProgressBar value={sending.share} max={1} label={t('file.sending', { name: sending.name })} />}
      {problem && (
        <Notice kind="problem" isAnswer>
          <p>{problem}</p>
        </Notice>
      )}
      <p role="status" className={styles['quiet']}>
        {said}
      </p>
      <div>
        <input
          id={id}
          type="file"
          multiple
          accept={OFFERED}
          className={styles['chooser']}
          disabled={sending !== null}
          aria-label={t('file.add.name', { part: title })}
          aria-describedby={fileHintId}
          onChange={(event) => void send(takeFiles(event))}
        />
        <label htmlFor={id} className={buttonClass('secondary', true)} aria-hidden="true">
          {t('file.add')}
        </label>
      </div>
      <Dialog
        title={t('file.remove.title')}
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        closeLabel={tShared('close')}
      >
        <p>{t('file.remove.text', { name: asked?.name ?? '' })}</p>
        <Row>
          <Button
            kind="danger"
            onClick={() => {
              if (asked) void remove(asked);
              setAsked(null);
            }}
          >
            {t('file.remove')}
          </Button>
          <Button kind="quiet" onClick={() => setAsked(null)}>
            {tShared('cancel')}
          </Button>
        </Row>
      </Dialog>
    </div>
  );
}

/** The same file can be chosen again after a failure. */
function takeFiles({ target }: ChangeEvent<HTMLInputElement>): File[] {
  const files = [...(target.files ?? [])];
  target.value = '';
  return files;
}

function useFiles({ handInId, part, onChange }: Pick<PartFilesProps, 'handInId' | 'part' | 'onChange'>) {
  const t = useTexts('assignment');
  const tErrors = useTexts('errors');
  const [sending, setSending] = useState<{ name: string; share: number } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [said, setSaid] = useState('');

  const explain = (error: unknown, name: string) => {
    if (error instanceof OfflineError) return t('file.offline', { name });
    if (!(error instanceof ApiError)) throw error;
    return `${name}: ${problemText(tErrors, error.problem.code)}`;
  };
  const send = async (files: readonly File[]) => {
    setProblem(null);
    for (const file of files) {
      const { name } = file;
      if (file.size > handInMaxBytes) {
        setProblem(t('file.tooLarge', { name }));
        continue;
      }
      setSending({ name, share: 0 });
      try {
        await uploadFile({ handInId, part, file, onProgress: (share) => setSending({ name, share }) });
        setSaid(t('file.sent', { name }));
        onChange();
      } catch (error) {
        setProblem(explain(error, name));
      }
    }
    setSending(null);
  };
  const remove = async ({ id, name }: HandInFileView) => {
    setProblem(null);
    try {
      await call(assignmentApi.removeFile, { params: { handInId, fileId: id } });
      setSaid(t('file.removed', { name }));
      onChange();
    } catch (error) {
      setProblem(explain(error, name));
    }
  };
  return { sending, said, problem, send, remove };
}
