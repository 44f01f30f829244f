import { Form, useNavigation } from 'react-router';
import { feedbackQuestions, feedbackSkills, type FeedbackFormView } from '@app/contracts';
import { Button, Notice, Stack, TextArea } from '@app/ui';
import type { Refusal } from '../../shared/forms.js';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import styles from './feedback-form.module.css';
import { keepDraft, readDraft } from './kept.js';
import { Rating } from './rating.js';
import { when } from './when.js';

interface FeedbackFormProps {
  formKey: string;
  form: FeedbackFormView;
  refusal: Refusal | undefined;
  isOffline: boolean;
}

/** The questions; what is chosen stays in the tab until it is sent. */
export function FeedbackForm({ formKey, form, refusal, isOffline }: FeedbackFormProps) {
  const t = useTexts('feedback');
  const isBusy = useNavigation().state === 'submitting';
  const draft = readDraft(formKey);
  const ends = { least: t('scale.least'), most: t('scale.most') };

  return (
    <Form method="post" onChange={({ currentTarget }) => keepDraft(formKey, new FormData(currentTarget))}>
      <input type="hidden" name="ticket" value={form.ticket ?? ''} />
      <Stack gap="large">
        <Notice kind="info" title={t('privacy.title')}>
          <p>{t('privacy.text')}</p>
        </Notice>
        <section aria-labelledby="questions" className={styles['part']}>
          <h2 id="questions">{t('questions')}</h2>
          <p className={styles['hint']}>{t('scale')}</p>
          {feedbackQuestions.map((question) => (
            <Rating
              key={question}
              name={question}
              legend={t(`question.${question}`)}
              defaultValue={draft[question]}
              {...ends}
            />
          ))}
        </section>
        <section aria-labelledby="skills" className={styles['part']}>
          <h2 id="skills">{t('skills')}</h2>
          <p className={styles['hint']}>{t('skills.hint')}</p>
          {feedbackSkills.map((skill) => (
            <fieldset key={skill} className={styles['skill']}>
              <legend>{t(`skill.${skill}`)}</legend>
              {(['before', 'after'] as const).map((time) => (
                <Rating
                  key={time}
                  name={`${skill}.${time}`}
                  legend={t(`skill.${time}`)}
                  defaultValue={draft[`${skill}.${time}`]}
                  {...ends}
                />
              ))}
            </fieldset>
          ))}
        </section>
        <TextArea
          name="text"
          label={t('text')}
          hint={t('text.hint')}
          maxLength={2000}
          rows={5}
          defaultValue={draft['text'] ?? ''}
        />
        <ProblemNotice refusal={refusal} />
        {isOffline && (
          <Notice kind="warning" isAnswer>
            <p>{t('offline')}</p>
          </Notice>
        )}
        <div>
          <Button type="submit" isBusy={isBusy}>
            {t('send')}
          </Button>
          <p className={styles['hint']}>{t('until', { when: when(form.closesAt, form.zone) })}</p>
        </div>
      </Stack>
    </Form>
  );
}
