import { useState } from 'react';
import type { CourseCard } from '@app/contracts';
import { Button, Card, RadioGroup, Row, SelectField, TextArea, TextField } from '@app/ui';
import { fieldFault } from '../../shared/forms.js';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { usePress } from '../../shared/use-press.js';
import { forms } from './seats-actions.js';
import styles from './seats.module.css';

interface RequestFormProps {
  municipalityId: string;
  courses: readonly Pick<CourseCard, 'slug' | 'title'>[];
}

/** Asks the association for a day for the own council. */
export function RequestForm({ municipalityId, courses }: RequestFormProps) {
  const t = useTexts('seats');
  const tShared = useTexts('shared');
  const tErrors = useTexts('errors');
  const { Form, refusal, isBusy } = usePress();
  const [isOpen, setIsOpen] = useState(false);
  const [key] = useState(() => crypto.randomUUID());
  const faultOf = (field: string) => {
    const found = fieldFault(refusal, field);
    return found && tErrors(found);
  };
  if (!isOpen) {
    return (
      <Button kind="secondary" onClick={() => setIsOpen(true)}>
        {t('ask')}
      </Button>
    );
  }
  return (
    <Card>
      <Form method="post" action="/seats" className={styles['form']}>
        <ProblemNotice refusal={refusal} />
        <input type="hidden" name="municipalityId" value={municipalityId} />
        <input type="hidden" name="key" value={key} />
        <SelectField
          label={t('ask.course')}
          name="courseSlug"
          options={courses.map(({ slug, title }) => ({ value: slug, label: title }))}
        />
        <TextArea
          label={t('ask.topics')}
          hint={t('ask.topics.hint')}
          name="topics"
          required
          maxLength={1000}
          rows={4}
          fault={faultOf('topics')}
        />
        <div className={styles['fields']}>
          <TextField label={t('ask.from')} type="date" name="from" required fault={faultOf('from')} />
          <TextField label={t('ask.until')} type="date" name="until" required fault={faultOf('until')} />
          <TextField label={t('ask.people')} type="number" name="people" min={1} max={500} required defaultValue={9} />
        </div>
        <RadioGroup
          legend={t('ask.form')}
          name="form"
          defaultValue="either"
          options={forms.map((value) => ({ value, label: t(`ask.form.${value}`) }))}
        />
        <TextArea label={t('ask.note')} note={tShared('optional')} name="note" maxLength={2000} rows={3} />
        <Row>
          <Button type="submit" name="intent" value="request" isBusy={isBusy}>
            {t('ask.confirm')}
          </Button>
          <Button kind="quiet" onClick={() => setIsOpen(false)}>
            {tShared('cancel')}
          </Button>
        </Row>
      </Form>
    </Card>
  );
}
