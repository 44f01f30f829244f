import type { InvitationView, Language } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { textIn, type OfferedCourse } from '../course/index.js';
import type { Invitation } from './invitation.entity.js';
import { mayKeepInvitation } from './invitation.policy.js';

interface Reader {
  actor: Actor;
  language: Language;
  now: Date;
  courses: ReadonlyMap<string, OfferedCourse>;
}

export function toInvitationView(invitation: Invitation, { actor, language, now, courses }: Reader): InvitationView {
  const { id, email, courseId, invitedAt, expiresAt, acceptedAt } = invitation;
  const course = courseId ? courses.get(courseId) : undefined;
  const isKept = invitation.isPending && mayKeepInvitation(actor, invitation);
  return {
    id,
    email,
    course: course ? { slug: course.slug, title: textIn(course.revision.content.title, language) } : null,
    language: invitation.language,
    state: invitation.stateAt(now),
    invitedAt: invitedAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    acceptedAt: acceptedAt?.toISOString() ?? null,
    can: { withdraw: isKept, resend: isKept },
  };
}
