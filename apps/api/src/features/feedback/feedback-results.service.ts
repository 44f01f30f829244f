import { Injectable } from '@nestjs/common';
import { feedbackSkills, LEAST_FEEDBACK, type FeedbackResultsView, type Language } from '@app/contracts';
import { In } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { SeminarAccess, SeminarDay } from '../seminar/index.js';
import { CourseTitles } from './course-titles.service.js';
import { FeedbackAnswer } from './feedback-answer.entity.js';
import { FeedbackKeys } from './feedback-keys.service.js';
import { FeedbackSummary } from './feedback-summary.entity.js';
import { closesAt, formStateAt } from './feedback-window.js';
import { FeedbackQueries } from './feedback.queries.js';
import { addTallies, groupOf, languageGroups, round, tallyOf, type DayTallies } from './tally.js';
import { talliesOf, textsToShow, toShow } from './visible-answers.js';

/** Both null while fewer than five have answered. Averages on a scale of 1 to 5. */
export interface CohortFeedback {
  satisfaction: { average: number; answers: number } | null;
  selfAssessment: { before: number; after: number; answers: number } | null;
}

/** What came of it, for those who run the cohort. */
@Injectable()
export class FeedbackResults {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly seminars: SeminarAccess,
    private readonly queries: FeedbackQueries,
    private readonly keys: FeedbackKeys,
    private readonly titles: CourseTitles,
  ) {}

  async read(actor: Actor, dayId: string, language: Language): Promise<FeedbackResultsView> {
    const { day, cohort } = await this.seminars.getManagedDay(actor, dayId);
    const state = formStateAt(day, this.clock.now());
    const summary = await this.db.of(FeedbackSummary).findOneBy({ dayId });
    // By a random id: an order that says nothing.
    const answers = await this.db.of(FeedbackAnswer).find({ where: { dayId }, order: { id: 'ASC' } });
    const shown = toShow(answers, state === 'closed');
    const { all, byLanguage, answered } = summary?.tallies ?? talliesOf(shown, answers.length);
    return {
      day: {
        id: dayId,
        title: day.title,
        courseTitle: await this.titles.ofCohort(cohort.id, language),
        startsAt: day.startsAt.toISOString(),
        zone: day.zone,
        cohort: { id: cohort.id, name: cohort.name },
      },
      state,
      closesAt: closesAt(day).toISOString(),
      formUrl: this.keys.urlOf(dayId),
      answered,
      expected: await this.queries.countExpected(dayId),
      all: all ? groupOf(all) : null,
      byLanguage: all ? languageGroups(all, byLanguage) : [],
      texts: textsToShow(shown),
      isReduced: summary !== null,
    };
  }

  /** Of all days of a cohort together, for the report at its end. */
  async ofCohort(cohortId: string): Promise<CohortFeedback> {
    const days = await this.db.of(SeminarDay).find({ select: { id: true }, where: { cohortId } });
    const dayId = In(days.map(({ id }) => id));
    const answers = await this.db.of(FeedbackAnswer).findBy({ dayId });
    const summaries = await this.db.of(FeedbackSummary).findBy({ dayId });
    const kept = summaries.flatMap(({ tallies }: { tallies: DayTallies }) => tallies.all ?? []);
    const tally = addTallies([tallyOf(answers), ...kept]);

    const { overall } = groupOf(tally).questions;
    const pairs = feedbackSkills.map((skill) => tally.skills[skill]);
    const sum = (of: 'answers' | 'before' | 'after') => pairs.reduce((total, pair) => total + pair[of], 0);
    // Somebody who assesses three skills is one person: the one skill most have assessed counts them.
    const people = Math.max(...pairs.map(({ answers: count }) => count));
    const self = { before: round(sum('before') / sum('answers')), after: round(sum('after') / sum('answers')) };
    return {
      satisfaction: overall && { average: overall.average, answers: overall.answers },
      selfAssessment: people >= LEAST_FEEDBACK ? { ...self, answers: people } : null,
    };
  }
}
