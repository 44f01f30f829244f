import { useState } from 'react';
import { Button } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { usePress } from '../../shared/use-press.js';
import { ReasonDialog } from './reason-dialog.js';

/** Everybody with a seat gets the reason and their calendar takes the day out. */
export function CancelDay({ taken }: { taken: number }) {
  const t = useTexts('cohort-days');
  const { Form, refusal, isBusy } = usePress();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Button kind="danger" onClick={() => setIsAsking(true)} isBusy={isBusy}>
        {t('cancelDay')}
      </Button>
      <ProblemNotice refusal={refusal} />
      <ReasonDialog
        title={t('cancelDay.title')}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        intent="cancel-day"
        confirm={t('cancelDay.confirm')}
        form={Form}
        hint={t('cancelDay.hint')}
      >
        <p>{t('cancelDay.text', { count: taken })}</p>
      </ReasonDialog>
    </>
  );
}
