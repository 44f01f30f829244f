import { Injectable } from '@nestjs/common';
import { AssignmentResults } from '../assignment/index.js';
import { doneLessons, missingSteps, ProgressService, type Enrolment } from '../learning/index.js';
import type { Standing } from './outcome.js';

/** How far places are with their courses and assignments. */
@Injectable()
export class StandingsService {
  constructor(
    private readonly progress: ProgressService,
    private readonly assignments: AssignmentResults,
  ) {}

  /** By the id of the enrolment. */
  async of(
    enrolments: readonly Enrolment[],
  ): Promise<ReadonlyMap<string, Pick<Standing, 'missing' | 'isAssignmentAccepted'>>> {
    const places = await this.progress.places(enrolments);
    const accepted = await this.assignments.findAccepted(enrolments.map(({ id }) => id));
    return new Map(
      places.map(({ enrolment: { id, audience }, content, lessons, best }) => {
        const steps = missingSteps(content, { audience, done: doneLessons(lessons), best });
        const count = (kind: string) => steps.filter((step) => step.kind === kind).length;
        const missing = { lessons: count('lesson'), quizzes: count('quiz') };
        return [id, { missing, isAssignmentAccepted: accepted.has(id) }];
      }),
    );
  }
}
