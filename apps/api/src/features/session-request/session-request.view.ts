import type { Language, MunicipalityView, SessionRequestView } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { languageOf, textIn, type OfferedCourse } from '../course/index.js';
import type { SeminarDay } from '../seminar/index.js';
import type { SessionRequest } from './session-request.entity.js';
import { mayAnswerRequests, mayAskFor } from './session-request.policy.js';

interface Around {
  actor: Actor;
  language: Language;
  course: OfferedCourse;
  place: MunicipalityView;
  /** What was planned for it, unless it was removed again. */
  day: SeminarDay | null;
  requestedBy: string;
}

export function toSessionRequestView(request: SessionRequest, around: Around): SessionRequestView {
  const { id, topics, from, until, people, form, note, state, reason } = request;
  const { actor, language, course, place, day, requestedBy } = around;
  const { content } = course.revision;
  const mayAnswer = mayAnswerRequests(actor);
  return {
    id,
    municipality: { id: place.id, name: place.name, district: place.district },
    course: { slug: course.slug, title: textIn(content.title, languageOf(content, language)) },
    topics,
    from,
    until,
    people,
    form,
    note,
    state,
    requestedAt: request.requestedAt.toISOString(),
    requestedBy,
    answeredAt: request.answeredAt?.toISOString() ?? null,
    reason,
    cohortId: mayAnswer && day ? request.cohortId : null,
    day: day && { startsAt: day.startsAt.toISOString(), endsAt: day.endsAt.toISOString(), zone: day.zone },
    can: {
      withdraw: state === 'open' && mayAskFor(actor, request.municipalityId),
      answer: state === 'open' && mayAnswer,
    },
  };
}
