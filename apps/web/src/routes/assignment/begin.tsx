import { Button, Stack } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { usePress } from '../../shared/use-press.js';

/** Opens the draft; until then nothing is kept of somebody who only looks. */
export function Begin() {
  const t = useTexts('assignment');
  const { Form, isBusy, refusal } = usePress();
  return (
    <Form method="post">
      <Stack>
        <p>{t('begin.text')}</p>
        <ProblemNotice refusal={refusal} />
        <div>
          <Button type="submit" name="intent" value="begin" isBusy={isBusy}>
            {t('begin')}
          </Button>
        </div>
      </Stack>
    </Form>
  );
}
