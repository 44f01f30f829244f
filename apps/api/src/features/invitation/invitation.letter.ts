import type { Language } from '@app/contracts';
import type { Letter } from '../../platform/mail/mail-layout.js';
import { Texts } from '../../platform/texts.js';
import cs from './mail.cs.json';
import en from './mail.en.json';
import nb from './mail.nb.json';

const texts = new Texts({ cs, en, nb });

interface Invited {
  to: string;
  language: Language;
  /** Printed name; empty when the inviter has told none. */
  inviter: string;
  /** Title; empty for an invitation just in. */
  course: string;
  /** Name of the cohort of that course; empty for an invitation to learn alone. */
  cohort: string;
  /** Personal line; may be empty. */
  message: string;
  link: string;
}

/** An invitation, with the inviter's own words if there are any. */
export function invitationLetter({ to, language, inviter, course, cohort, message, link }: Invited): Letter {
  const t = texts.in(language);
  const purpose = { hasInviter: inviter ? 'yes' : 'no', inviter, hasCourse: course ? 'yes' : 'no', course };
  const together = cohort ? [t('invitation.cohort', { cohort })] : [];
  const words = message ? [t('invitation.message', purpose), message] : [];
  return {
    to,
    language,
    subject: t('invitation.subject', purpose),
    before: [t('invitation.greeting'), t('invitation.purpose', purpose), ...together, ...words],
    button: { label: t('invitation.button'), url: link },
    after: [t('invitation.validity'), t('invitation.unexpected')],
    footer: t('invitation.footer'),
  };
}
