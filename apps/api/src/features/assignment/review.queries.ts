import { Injectable } from '@nestjs/common';
import type { Audience, assignmentApi, InputOf, Language, ReplyOf, ReviewPage, ReviewRow } from '@app/contracts';
import type { Course as CourseContent, CourseAssignment } from '@app/course-format';
import { In } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Database } from '../../platform/database.js';
import { fromStored } from '../../platform/stored-instant.js';
import { languageOf, textIn } from '../course/index.js';
import { Enrolment } from '../learning/index.js';
import { MunicipalityService } from '../municipality/index.js';
import { getAssignment, pointsOutOf, toAssignmentView } from './assignment-content.js';
import { AssignmentService } from './assignment.service.js';
import { authorKey, CohortLinks } from './cohort-links.queries.js';
import { HandIn } from './hand-in.entity.js';
import { HandInQueries } from './hand-in.queries.js';
import { totalOf } from './hand-in-round.entity.js';
import { toPeerComments, toRoundView, type WholeHandIn } from './hand-in.view.js';
import { queueSql, type QueueKey } from './review-queue-sql.js';

type Api = typeof assignmentApi;

interface Around {
  slug: string;
  content: CourseContent;
  assignment: CourseAssignment;
  enrolment: Enrolment;
}

/** Reads work as its reviewers see it. */
@Injectable()
export class ReviewQueries {
  constructor(
    private readonly db: Database,
    private readonly links: CohortLinks,
    private readonly queries: HandInQueries,
    private readonly assignments: AssignmentService,
    private readonly municipalities: MunicipalityService,
  ) {}

  async list(actor: Actor, query: InputOf<Api['queue']>['query']): Promise<ReplyOf<Api['queue']>> {
    const seesAll = actor.permissions.has('cohort.oversee');
    const rows = await this.db.rows<QueueKey>(...queueSql({ ...query, trainerId: seesAll ? null : actor.id }));
    const page = rows.slice(0, query.limit);
    const found = await this.db.of(HandIn).findBy({ id: In(page.map(({ id }) => id)) });
    const handIns = page.flatMap(({ id }) => found.find((one) => one.id === id) ?? []);
    const last = page.at(-1);
    return {
      items: await this.toRows(handIns, query.language),
      next: last && rows.length > query.limit ? [last.rank, instantOf(last.submittedAt), last.id].join('|') : null,
      cohorts: await this.links.listManaged(actor.id, seesAll),
    };
  }

  async toPage(
    handIn: HandIn,
    reader: { mayDecide: boolean; language: Language; readerId: string },
  ): Promise<ReviewPage> {
    const { slug, content, assignment, enrolment } = await this.surroundings(handIn);
    const language = languageOf(content, reader.language);
    const whole = await this.queries.whole(handIn);
    const cohort = await this.links.findOne(handIn);
    const { audience, municipalityId } = enrolment;
    const place = municipalityId
      ? (await this.municipalities.getMany([municipalityId])).get(municipalityId)
      : undefined;
    const { id, state, version } = handIn;
    return {
      id,
      state,
      version,
      authorName: whole.names.get(handIn.personId) ?? '',
      municipality: place?.name ?? null,
      audience,
      course: { slug, title: textIn(content.title, language) },
      cohort: cohort && { id: cohort.id, name: cohort.name },
      assignment: toAssignmentView(assignment, { content, audience, language }),
      comments: suggested(assignment, language),
      rounds: whole.rounds.map((round) => toRoundView(round, whole)),
      peerComments: toPeerComments(whole.comments, whole.names, reader.readerId),
      can: { review: reader.mayDecide && state === 'submitted' },
    };
  }

  async surroundings(handIn: HandIn): Promise<Around> {
    const { slug, content } = (await this.assignments.contentsOf([handIn]))(handIn);
    const enrolment = await this.db.of(Enrolment).findOneBy({ id: handIn.enrolmentId });
    if (!enrolment) throw new AppError('enrolment.not_found', { enrolmentId: handIn.enrolmentId });
    return { slug, content, enrolment, assignment: getAssignment(content, handIn.assignment) };
  }

  private async toRows(handIns: readonly HandIn[], asked: Language): Promise<ReviewRow[]> {
    const wholes = await this.queries.wholes(handIns);
    const contentOf = await this.assignments.contentsOf(handIns);
    const enrolments = await this.db.of(Enrolment).findBy({ id: In(handIns.map(({ enrolmentId }) => enrolmentId)) });
    const audiences = new Map(enrolments.map(({ id, audience }) => [id, audience]));
    const cohorts = await this.links.find(handIns);
    return wholes.map((whole) => {
      const { handIn } = whole;
      const cohort = cohorts.get(authorKey(handIn));
      const audience = audiences.get(handIn.enrolmentId) ?? 'politician';
      return {
        ...toRow(whole, { ...contentOf(handIn), audience, asked }),
        cohort: cohort ? { id: cohort.id, name: cohort.name } : null,
      };
    });
  }
}

interface RowContext {
  slug: string;
  content: CourseContent;
  audience: Audience;
  asked: Language;
}

function toRow(whole: WholeHandIn, { slug, content, audience, asked }: RowContext): Omit<ReviewRow, 'cohort'> {
  const { handIn, rounds, names } = whole;
  const language = languageOf(content, asked);
  const assignment = getAssignment(content, handIn.assignment);
  const points = rounds.find((round) => round.points !== null)?.points;
  return {
    id: handIn.id,
    state: handIn.state,
    authorName: names.get(handIn.personId) ?? '',
    course: { slug, title: textIn(content.title, language) },
    assignmentTitle: textIn(assignment.title, language),
    submittedAt: (handIn.submittedAt ?? handIn.savedAt).toISOString(),
    round: handIn.rounds,
    isLate: rounds.some((round) => round.isLate),
    total: points ? totalOf(points) : null,
    outOf: pointsOutOf(assignment, audience),
  };
}

function suggested({ comments }: CourseAssignment, language: Language): ReviewPage['comments'] {
  return comments.map(({ id, criterion, text }) => ({
    id,
    criterion: criterion ?? null,
    text: textIn(text, language),
  }));
}

function instantOf(stored: Date | string): string {
  return fromStored(stored).toISOString();
}
