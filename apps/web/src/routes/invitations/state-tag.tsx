import type { InvitationView } from '@app/contracts';
import { Tag } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';

const tones = { sent: 'neutral', accepted: 'good', withdrawn: 'problem', expired: 'warning' } as const;

export function StateTag({ invitation: { state } }: { invitation: InvitationView }) {
  const t = useTexts('invitations');
  return <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>;
}
