import { Button, Notice } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';
import type { Entry } from '../../shared/attendance/check-in-store.js';
import type { DeskState } from './check-in-desk.js';

/** What was pressed and is not recorded, with the reason; it stays until it is read. */
export function Refused({ state, onDismiss }: { state: DeskState; onDismiss: () => void }) {
  const t = useTexts('check-in');
  const names = new Map(state.roster.people.map(({ personId, name }) => [personId, name]));
  if (state.refused.length === 0) return null;
  const nameOf = (entry: Entry) =>
    entry.kind === 'walkIn'
      ? `${entry.walkIn.givenName} ${entry.walkIn.familyName}`
      : (names.get(entry.event.personId) ?? t('refused.nobody'));
  return (
    <Notice kind="problem" title={t('refused.title', { count: state.refused.length })} isAnswer>
      <ul>
        {state.refused.map((entry) => (
          <li key={entry.id}>
            {nameOf(entry)}: {t(`refused.${entry.refused ?? 'invalid'}`)}
          </li>
        ))}
      </ul>
      <Button kind="secondary" isSmall onClick={onDismiss}>
        {t('refused.dismiss')}
      </Button>
    </Notice>
  );
}
