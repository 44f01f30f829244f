import { Form, useNavigation } from 'react-router';
import { Button, Card, TextField } from '@app/ui';
import type { Refusal } from '../../shared/forms.js';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import styles from './people-import.module.css';

/** Asks for the file and says what may be in it. */
export function SendForm({ refusal }: { refusal: Refusal | undefined }) {
  const t = useTexts('people-import');
  const isBusy = useNavigation().state !== 'idle';
  return (
    <Card>
      <Form method="post" encType="multipart/form-data" className={styles['form']}>
        <ProblemNotice refusal={refusal} />
        <TextField
          label={t('file')}
          hint={t('file.hint')}
          name="file"
          type="file"
          accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          required
        />
        <Button type="submit" name="intent" value="send" isBusy={isBusy}>
          {t('send')}
        </Button>
        <details>
          <summary>{t('columns')}</summary>
          <p>{t('columns.needed')}</p>
          <p>{t('columns.more')}</p>
          <p>{t('columns.notes')}</p>
        </details>
      </Form>
    </Card>
  );
}
