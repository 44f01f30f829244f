import { Form, useNavigation } from 'react-router';
import type { ProfileView } from '@app/contracts';
import { Button, Card, Notice, TextField } from '@app/ui';
import { fieldFault, type Refusal } from '../../shared/forms.js';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import styles from './people.module.css';

interface PersonFormProps {
  person: ProfileView;
  refusal: Refusal | undefined;
  isSaved: boolean;
}

/** Corrects somebody else's name; the reason is kept with it. */
export function PersonForm({ person, refusal, isSaved }: PersonFormProps) {
  const t = useTexts('people');
  const tShared = useTexts('shared');
  const tErrors = useTexts('errors');
  const isBusy = useNavigation().state === 'submitting';
  const field = (name: 'titlesBefore' | 'givenName' | 'familyName' | 'titlesAfter', maxLength: number) => {
    const fault = fieldFault(refusal, name);
    return { name, label: t(name), maxLength, defaultValue: person[name], fault: fault && tErrors(fault) };
  };

  return (
    <section aria-labelledby="edit">
      <h2 id="edit">{t('edit')}</h2>
      <Card>
        <Form method="post" className={styles['form']}>
          <ProblemNotice refusal={refusal} />
          <div role="status">{isSaved && !isBusy && <Notice kind="good">{tShared('saved')}</Notice>}</div>
          <input type="hidden" name="version" value={person.version} />
          <div className={styles['names']}>
            <TextField {...field('titlesBefore', 60)} note={tShared('optional')} />
            <TextField {...field('givenName', 80)} required />
            <TextField {...field('familyName', 80)} required />
            <TextField {...field('titlesAfter', 60)} note={tShared('optional')} />
          </div>
          <TextField label={tShared('reason')} hint={tShared('reason.hint')} name="reason" required maxLength={300} />
          <Button type="submit" isBusy={isBusy}>
            {tShared('save')}
          </Button>
        </Form>
      </Card>
    </section>
  );
}
