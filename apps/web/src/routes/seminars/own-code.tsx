import { useState } from 'react';
import { attendanceApi } from '@app/contracts';
import { Button, Notice } from '@app/ui';
import { call } from '../../shared/api.js';
import { QrPicture } from '../../shared/attendance/qr-picture.js';
import { useTexts } from '../../shared/i18n.js';
import styles from './seminars.module.css';

/** One's own code for the day: the trainer scans it at the door. Fetched when it is asked for, kept while the page is. */
export function OwnCode({ dayId }: { dayId: string }) {
  const t = useTexts('seminars');
  const [text, setText] = useState<string | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const show = () => {
    setHasFailed(false);
    call(attendanceApi.readOwnCode, { params: { dayId } }).then(
      (code) => setText(code.text),
      () => setHasFailed(true),
    );
  };
  return (
    <section aria-labelledby="code">
      <h2 id="code">{t('code')}</h2>
      <p>{t('code.text')}</p>
      {text ? (
        <div className={styles['code']}>
          <QrPicture text={text} label={t('code.label')} />
        </div>
      ) : (
        <Button kind="secondary" onClick={show}>
          {t('code.show')}
        </Button>
      )}
      {hasFailed && (
        <Notice kind="problem" isAnswer>
          {t('code.failed')}
        </Notice>
      )}
    </section>
  );
}
