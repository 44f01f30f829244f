import { Injectable } from '@nestjs/common';
import type { FeedbackAnswers, FeedbackFormView, Language } from '@app/contracts';
import { AppError } from '../../platform/app-error.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { SeminarAccess, type SeminarDay } from '../seminar/index.js';
import { FeedbackAnswer } from './feedback-answer.entity.js';
import { CourseTitles } from './course-titles.service.js';
import { FeedbackKeys } from './feedback-keys.service.js';
import { FeedbackUsedTicket } from './feedback-used-ticket.entity.js';
import { closesAt, formStateAt } from './feedback-window.js';
import { FeedbackQueries } from './feedback.queries.js';

interface GivenAnswer extends FeedbackAnswers {
  ticket: string;
  language: Language;
}

/** The public side: hands out the form and takes one anonymous answer per ticket. */
@Injectable()
export class FeedbackService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly seminars: SeminarAccess,
    private readonly queries: FeedbackQueries,
    private readonly keys: FeedbackKeys,
    private readonly titles: CourseTitles,
  ) {}

  async readForm(formKey: string, language: Language): Promise<FeedbackFormView> {
    const day = await this.getDay(formKey);
    const state = formStateAt(day, this.clock.now());
    return {
      state,
      courseTitle: await this.titles.ofCohort(day.cohortId, language),
      dayTitle: day.title,
      startsAt: day.startsAt.toISOString(),
      zone: day.zone,
      closesAt: closesAt(day).toISOString(),
      ticket: state === 'open' ? this.keys.newTicket(day.id) : null,
    };
  }

  async answer(formKey: string, { ticket, language, questions, skills, text }: GivenAnswer): Promise<void> {
    const { id: dayId } = await this.getDay(formKey);
    if (!this.keys.isTicketOf(dayId, ticket)) throw new AppError('feedback.ticket_invalid');
    if (Object.keys(questions).length + Object.keys(skills).length === 0 && text === '') {
      throw new AppError('feedback.empty');
    }

    // Answers to one day queue here: each knows how many were before it.
    const day = await this.seminars.lockDay(dayId);
    if (formStateAt(day, this.clock.now()) !== 'open') throw new AppError('feedback.closed', { dayId });
    await this.db.add(FeedbackUsedTicket.of(this.keys.hashOf(ticket), dayId), new AppError('feedback.ticket_used'));
    const before = await this.queries.countAnswers(dayId);
    if (before >= (await this.queries.countExpected(dayId))) throw new AppError('feedback.full', { dayId });
    await this.db.of(FeedbackAnswer).insert(FeedbackAnswer.give({ dayId, language, questions, skills, text, before }));
  }

  private async getDay(formKey: string): Promise<SeminarDay> {
    const day = await this.queries.findDay(formKey);
    if (!day) throw new AppError('feedback.not_found');
    return day;
  }
}
