import { Injectable } from '@nestjs/common';
import { sessionRequestApi, type InputOf } from '@app/contracts';
import { authorize, type Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { CouncilCohorts, shiftDay, type Cohort } from '../cohort/index.js';
import { MunicipalityService } from '../municipality/index.js';
import { SeminarService } from '../seminar/index.js';
import { SessionRequestLetters } from './session-request-letters.service.js';
import { SessionRequest } from './session-request.entity.js';
import { mayAnswerRequests } from './session-request.policy.js';

type Acceptance = InputOf<typeof sessionRequestApi.accept>['body'];

/** After the day, in days: the lessons can still be finished. */
const TIME_TO_FINISH = 30;

/** The side of the association: turns a request into a cohort with a day, or declines it. */
@Injectable()
export class SessionAnswerService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly municipalities: MunicipalityService,
    private readonly cohorts: CouncilCohorts,
    private readonly seminars: SeminarService,
    private readonly letters: SessionRequestLetters,
  ) {}

  async decline(actor: Actor, requestId: string, reason: string): Promise<SessionRequest> {
    await this.close(actor, requestId, { state: 'declined', reason });
    return this.tell(requestId);
  }

  /** A draft with the council attached and one day: the trainer opens it when it is ready. */
  async accept(actor: Actor, requestId: string, { day, ...wishes }: Acceptance): Promise<SessionRequest> {
    // First of all the request: of two who accept it at once, one finds it answered.
    const request = await this.close(actor, requestId, { state: 'accepted' });
    const cohort = await this.plan(actor, request, { day, ...wishes });
    const { times, place, title } = day;
    const capacity = day.capacity ?? request.people;
    const trainerIds = [wishes.trainerId];
    const [planned] = await this.seminars.plan(actor, cohort.id, {
      day: { title, times, place, capacity, trainerIds, materials: [], isRequired: true },
      repeat: null,
    });
    if (!planned) throw new Error('A planned day is missing.');
    await this.db.of(SessionRequest).update({ id: requestId }, { cohortId: cohort.id, dayId: planned.id });
    return this.tell(requestId);
  }

  private async plan(actor: Actor, request: SessionRequest, wishes: Acceptance): Promise<Cohort> {
    const { courseId, municipalityId } = request;
    const { trainerId, languages, day } = wishes;
    const date = day.times.startsAt.slice(0, 10);
    const today = this.clock.today();
    const place = await this.municipalities.getView(municipalityId);
    return this.cohorts.plan(actor, {
      courseId,
      municipalityId,
      trainerId,
      languages: [...new Set(languages)],
      name: wishes.name ?? `${place.name} ${date.slice(0, 4)}`,
      startsOn: date < today ? date : today,
      endsOn: shiftDay(date, TIME_TO_FINISH),
    });
  }

  private async close(
    actor: Actor,
    requestId: string,
    answer: { state: 'accepted' | 'declined'; reason?: string },
  ): Promise<SessionRequest> {
    authorize(mayAnswerRequests(actor));
    const request = await this.db.of(SessionRequest).findOneBy({ id: requestId });
    if (!request) throw new AppError('session_request.not_found', { requestId });
    const { affected } = await this.db
      .of(SessionRequest)
      .update({ id: requestId, state: 'open' }, { ...answer, answeredById: actor.id, answeredAt: this.clock.now() });
    if (affected !== 1) throw new AppError('session_request.closed', { requestId });
    return request;
  }

  private async tell(requestId: string): Promise<SessionRequest> {
    const answered = await this.db.of(SessionRequest).findOneByOrFail({ id: requestId });
    await this.letters.answer(answered);
    return answered;
  }
}
