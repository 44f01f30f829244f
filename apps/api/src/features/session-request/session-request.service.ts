import { Injectable } from '@nestjs/common';
import { sessionRequestApi, type InputOf } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { CourseService } from '../course/index.js';
import { MunicipalityService } from '../municipality/index.js';
import { SessionRequestLetters } from './session-request-letters.service.js';
import { SessionRequest } from './session-request.entity.js';
import { mayAskFor } from './session-request.policy.js';

type Wishes = InputOf<typeof sessionRequestApi.create>['body'];

/** The side of the municipality: asks for a day, takes the request back. */
@Injectable()
export class SessionRequestService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly courses: CourseService,
    private readonly municipalities: MunicipalityService,
    private readonly letters: SessionRequestLetters,
  ) {}

  async ask(actor: Actor, { courseSlug, ...wishes }: Wishes): Promise<SessionRequest> {
    const { municipalityId, until } = wishes;
    if (!mayAskFor(actor, municipalityId)) throw new AppError('municipality.not_found', { municipalityId });
    await this.municipalities.getView(municipalityId);
    const course = await this.courses.getOffered(courseSlug);
    if (until < this.clock.today()) throw pastPeriod();

    const asked = { courseId: course.id, requestedById: actor.id, requestedAt: this.clock.now() };
    const request = SessionRequest.ask({ ...wishes, ...asked });
    await this.db.of(SessionRequest).insert(request);
    await this.letters.announce(request);
    return request;
  }

  /** Any contact of the municipality may; once it is answered it is too late. */
  async withdraw(actor: Actor, requestId: string): Promise<SessionRequest> {
    const request = await this.db.of(SessionRequest).findOneBy({ id: requestId });
    if (!request || !mayAskFor(actor, request.municipalityId))
      throw new AppError('session_request.not_found', { requestId });
    const { affected } = await this.db
      .of(SessionRequest)
      .update({ id: requestId, state: 'open' }, { state: 'withdrawn', answeredAt: this.clock.now() });
    if (affected !== 1) throw new AppError('session_request.closed', { requestId });
    return this.db.of(SessionRequest).findOneByOrFail({ id: requestId });
  }
}

function pastPeriod(): AppError {
  const issue = { in: 'body', path: 'until', message: 'The period is over.' };
  return new AppError('request.invalid', { issues: [issue] });
}
