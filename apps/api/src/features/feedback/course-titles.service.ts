import { Injectable } from '@nestjs/common';
import type { Language } from '@app/contracts';
import { Database } from '../../platform/database.js';
import { Cohort } from '../cohort/index.js';
import { CourseService, languageOf, textIn } from '../course/index.js';

/** What the course of a cohort is called. */
@Injectable()
export class CourseTitles {
  constructor(
    private readonly db: Database,
    private readonly courses: CourseService,
  ) {}

  /** In that language, or in the course's own when it does not speak it. */
  async ofCohort(cohortId: string, language: Language): Promise<string> {
    const { courseId } = await this.db.of(Cohort).findOneByOrFail({ id: cohortId });
    const { revision } = await this.courses.getOffered(await this.courses.getSlug(courseId));
    return textIn(revision.content.title, languageOf(revision.content, language));
  }
}
