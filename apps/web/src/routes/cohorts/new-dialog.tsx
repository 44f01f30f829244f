import { useState } from 'react';
import { Form, useActionData, useNavigation } from 'react-router';
import { Button, Dialog, Row, SelectField, TextField } from '@app/ui';
import { fieldFault, isRefusal } from '../../shared/forms.js';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import styles from './cohorts.module.css';

interface NewDialogProps {
  isOpen: boolean;
  onClose: () => void;
  courses: readonly { slug: string; title: string }[];
}

/** A course is enough; the rest is filled in and changed on the cohort's own page. */
export function NewDialog({ isOpen, onClose, courses }: NewDialogProps) {
  const t = useTexts('cohorts');
  const tShared = useTexts('shared');
  return (
    <Dialog title={t('new')} isOpen={isOpen} onClose={onClose} closeLabel={tShared('close')}>
      <Fields courses={courses} onClose={onClose} />
    </Dialog>
  );
}

function Fields({ courses, onClose }: Omit<NewDialogProps, 'isOpen'>) {
  const t = useTexts('cohorts');
  const tShared = useTexts('shared');
  const tErrors = useTexts('errors');
  const [key] = useState(() => crypto.randomUUID());
  const result = useActionData<unknown>();
  const refusal = isRefusal(result) ? result : undefined;
  const fault = fieldFault(refusal, 'name');
  return (
    <Form method="post" className={styles['form']}>
      <ProblemNotice refusal={refusal} />
      <input type="hidden" name="key" value={key} />
      <SelectField
        label={t('column.course')}
        name="courseSlug"
        required
        options={courses.map(({ slug, title }) => ({ value: slug, label: title }))}
      />
      <TextField
        label={t('startsOn')}
        hint={t('startsOn.hint')}
        note={tShared('optional')}
        type="date"
        name="startsOn"
      />
      <TextField
        label={t('column.name')}
        hint={t('name.hint')}
        note={tShared('optional')}
        name="name"
        maxLength={120}
        fault={fault && tErrors(fault)}
      />
      <Row>
        <Button type="submit" name="intent" value="create" isBusy={useNavigation().state !== 'idle'}>
          {t('create')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {tShared('cancel')}
        </Button>
      </Row>
    </Form>
  );
}
