import type { HandInView } from '@app/contracts';
import { Checkbox } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { usePress } from '../../shared/use-press.js';

interface SharingProps {
  handIn: HandInView;
  cohortName: string;
}

/** Whether the group may read what was handed in: allowed and taken back at any time. */
export function Sharing({ handIn: { id, version, groupMayRead }, cohortName }: SharingProps) {
  const t = useTexts('assignment');
  const { submit, isBusy, refusal } = usePress();
  const choose = (may: boolean) =>
    void submit(
      { intent: 'share', handInId: id, version: String(version), groupMayRead: may ? 'yes' : 'no' },
      { method: 'post' },
    );
  return (
    <>
      <Checkbox
        label={t('group.allow')}
        hint={t('group.allow.hint', { cohort: cohortName })}
        // While it is being sent the press is shown as done.
        checked={isBusy ? !groupMayRead : groupMayRead}
        disabled={isBusy}
        onChange={(event) => choose(event.target.checked)}
      />
      <ProblemNotice refusal={refusal} />
    </>
  );
}
