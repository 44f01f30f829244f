import { Form, useActionData, useNavigation } from 'react-router';
import type { CourseView } from '@app/contracts';
import { Button, Card, RadioGroup } from '@app/ui';
import { isRefusal } from '../../shared/forms.js';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import styles from './course.module.css';

/** One press; who the reader learns as is asked only when the office does not tell. */
export function EnrolForm({ course }: { course: CourseView }) {
  const t = useTexts('course');
  const tShared = useTexts('shared');
  const result: unknown = useActionData();
  const isBusy = useNavigation().state === 'submitting';
  const { suggestedAudience: suggested } = course;

  return (
    <Card tone="raised">
      <Form method="post" className={styles['place']}>
        <ProblemNotice refusal={isRefusal(result) ? result : undefined} />
        {suggested ? (
          <>
            <p>{t('enrol.as', { audience: tShared(`audience.${suggested}.one`) })}</p>
            <input type="hidden" name="audience" value={suggested} />
          </>
        ) : (
          <RadioGroup
            legend={t('enrol.who')}
            name="audience"
            isRequired
            options={[
              { value: 'politician', label: t('enrol.politician'), hint: t('enrol.politician.hint') },
              { value: 'officer', label: t('enrol.officer'), hint: t('enrol.officer.hint') },
            ]}
          />
        )}
        <Button type="submit" isBusy={isBusy}>
          {t('enrol')}
        </Button>
      </Form>
    </Card>
  );
}
