import { assignmentApi, type AssignmentView, type HandInFileView } from '@app/contracts';
import { addressOf } from './api.js';
import { formatBytes } from './format-bytes.js';
import styles from './hand-in.module.css';
import { useTexts } from './i18n.js';

interface HandInPartsProps {
  handInId: string;
  parts: AssignmentView['parts'];
  texts: Readonly<Record<string, string>>;
  files: readonly HandInFileView[];
  /** Level of the headings of the parts. */
  level: 3 | 4 | 5;
}

/** What was handed in, part by part. */
export function HandInParts({ handInId, parts, texts, files, level }: HandInPartsProps) {
  const t = useTexts('hand-in');
  const Heading = `h${level}` as const;
  return (
    <>
      {parts.map(({ id, title }) => {
        const own = files.filter(({ part }) => part === id);
        const text = texts[id]?.trim();
        return (
          <section key={id} className={styles['part']}>
            <Heading>{title}</Heading>
            {text && <p className={styles['written']}>{text}</p>}
            {own.length > 0 && (
              <ul className={styles['files']}>
                {own.map((file) => (
                  <li key={file.id}>
                    <HandInFileLink handInId={handInId} file={file} />
                  </li>
                ))}
              </ul>
            )}
            {!text && own.length === 0 && <p className={styles['quiet']}>{t('nothing')}</p>}
          </section>
        );
      })}
    </>
  );
}

/** The server answers files only to be saved, so the link needs no new window. */
export function HandInFileLink({ handInId, file }: { handInId: string; file: HandInFileView }) {
  const t = useTexts('hand-in');
  const address = addressOf(assignmentApi.file, { params: { handInId, fileId: file.id } });
  return (
    <a href={address} download={file.name}>
      {t('download', { name: file.name, size: formatBytes(file.size) })}
    </a>
  );
}
