import type { Language, MessagePreview } from '@app/contracts';
import { Card, Notice } from '@app/ui';
import { formatList } from '../../shared/format.js';
import { languageNames, useTexts } from '../../shared/i18n.js';
import { LinkedText } from '../../shared/linked-text.js';
import styles from './cohort-messages.module.css';
import type { PreviewState } from './use-preview.js';

/** The message in the language of the open tab, with the values of somebody who would get it. */
export function Preview({ state: { preview, hasFailed }, language }: { state: PreviewState; language: Language }) {
  const t = useTexts('cohort-messages');
  return (
    <section aria-labelledby="preview">
      <h3 id="preview">{t('preview')}</h3>
      {hasFailed && (
        <Notice kind="warning">
          <p>{t('preview.failed')}</p>
        </Notice>
      )}
      {!preview && !hasFailed && <p>{t('preview.pending')}</p>}
      {preview && <Shown preview={preview} language={language} />}
    </section>
  );
}

function Shown({ preview: { previews, unknown }, language }: { preview: MessagePreview; language: Language }) {
  const t = useTexts('cohort-messages');
  const shown = previews.find((one) => one.language === language);
  const wrong = unknown.find((one) => one.language === language);
  return (
    <div className={styles['preview']}>
      {wrong && (
        <Notice kind="problem">
          <p>{t('unknown', { placeholders: formatList(wrong.placeholders) })}</p>
        </Notice>
      )}
      {shown && (
        <Card tone="tint">
          <p className={styles['example']}>
            {shown.example
              ? t('preview.example', { name: shown.example })
              : t('preview.language', { language: languageNames[language] })}
          </p>
          <div lang={shown.shownIn} className={styles['letter']}>
            <p className={styles['subject']}>{shown.subject || t('preview.subjectEmpty')}</p>
            {shown.paragraphs.map((paragraph, index) => (
              <p key={index}>
                <LinkedText text={paragraph} />
              </p>
            ))}
          </div>
        </Card>
      )}
      <Fallbacks previews={previews} />
    </div>
  );
}

/** Who reads a language that has no text: said before sending, not found out afterwards. */
export function Fallbacks({ previews }: Pick<MessagePreview, 'previews'>) {
  const t = useTexts('cohort-messages');
  const without = previews.filter(({ language, shownIn, people }) => language !== shownIn && people > 0);
  if (without.length === 0) return null;
  return (
    <Notice kind="warning">
      {without.map(({ language, shownIn, people }) => (
        <p key={language}>
          {t('preview.fallback', {
            count: people,
            language: languageNames[language],
            shown: languageNames[shownIn],
          })}
        </p>
      ))}
    </Notice>
  );
}
