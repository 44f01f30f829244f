import { Injectable } from '@nestjs/common';
import type { Language, SessionRequestView } from '@app/contracts';
import { In, LessThan, MoreThan, Not } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Database } from '../../platform/database.js';
import { CourseService } from '../course/index.js';
import { MunicipalityService } from '../municipality/index.js';
import { PersonService } from '../person/index.js';
import { SeminarDay } from '../seminar/index.js';
import { SessionRequest } from './session-request.entity.js';
import { toSessionRequestView } from './session-request.view.js';

interface PageOfRequests {
  cursor?: string | undefined;
  limit: number;
  language: Language;
}

const CURSOR = /^(open|answered) ([0-9a-f-]{36})$/;
/** Of one contact: more than anybody asks for. */
const MOST_OWN = 200;

/** Reads requests as the contract shows them. */
@Injectable()
export class SessionRequestQueries {
  constructor(
    private readonly db: Database,
    private readonly courses: CourseService,
    private readonly municipalities: MunicipalityService,
    private readonly people: PersonService,
  ) {}

  async listOwn(actor: Actor, language: Language): Promise<SessionRequestView[]> {
    const requests = await this.db.of(SessionRequest).find({
      where: { municipalityId: In([...actor.contactOf]) },
      order: { id: 'DESC' },
      take: MOST_OWN,
    });
    return this.toViews(requests, actor, language);
  }

  /** The open ones, the longest waiting first; then the others, the newest first. The cursor says in which part it is. */
  async list(
    actor: Actor,
    { cursor, limit, language }: PageOfRequests,
  ): Promise<{ items: SessionRequestView[]; next: string | null }> {
    const from = cursor === undefined ? null : readCursor(cursor);
    const open = from?.part === 'answered' ? [] : await this.findOpen(from?.id, limit + 1);
    const lastAnswered = from?.part === 'answered' ? from.id : undefined;
    const missing = limit + 1 - open.length;
    const found = missing > 0 ? [...open, ...(await this.findAnswered(lastAnswered, missing))] : open;
    const page = found.slice(0, limit);
    const last = page.at(-1);
    const next = last && found.length > limit ? `${last.state === 'open' ? 'open' : 'answered'} ${last.id}` : null;
    return { items: await this.toViews(page, actor, language), next };
  }

  async toView(request: SessionRequest, actor: Actor, language: Language): Promise<SessionRequestView> {
    const [view] = await this.toViews([request], actor, language);
    if (!view) throw new Error('A list of one request has no view of it.');
    return view;
  }

  private findOpen(after: string | undefined, take: number): Promise<SessionRequest[]> {
    const where = { state: 'open' as const, ...(after ? { id: MoreThan(after) } : {}) };
    return this.db.of(SessionRequest).find({ where, order: { id: 'ASC' }, take });
  }

  private findAnswered(before: string | undefined, take: number): Promise<SessionRequest[]> {
    const where = { state: Not('open' as const), ...(before ? { id: LessThan(before) } : {}) };
    return this.db.of(SessionRequest).find({ where, order: { id: 'DESC' }, take });
  }

  private async toViews(
    requests: readonly SessionRequest[],
    actor: Actor,
    language: Language,
  ): Promise<SessionRequestView[]> {
    const courses = new Map((await this.courses.listOffered()).map((course) => [course.id, course]));
    const places = await this.municipalities.getMany(requests.map(({ municipalityId }) => municipalityId));
    const names = await this.people.getNames(requests.map(({ requestedById }) => requestedById));
    const dayIds = requests.flatMap(({ dayId }) => dayId ?? []);
    const days = new Map((await this.db.of(SeminarDay).findBy({ id: In(dayIds) })).map((day) => [day.id, day]));
    return requests.flatMap((request) => {
      const course = courses.get(request.courseId);
      const place = places.get(request.municipalityId);
      if (!course || !place) return [];
      const day = (request.dayId && days.get(request.dayId)) || null;
      const requestedBy = names.get(request.requestedById) ?? '';
      return [toSessionRequestView(request, { actor, language, course, place, day, requestedBy })];
    });
  }
}

function readCursor(cursor: string): { part: string; id: string } {
  const [, part, id] = CURSOR.exec(cursor) ?? [];
  if (part !== undefined && id !== undefined) return { part, id };
  const issue = { in: 'query', path: 'cursor', message: 'Not a cursor of this list' };
  throw new AppError('request.invalid', { issues: [issue] });
}
