import { Module } from '@nestjs/common';
import { CourseModule } from '../course/index.js';
import { LearningModule } from '../learning/index.js';
import { MunicipalityModule } from '../municipality/index.js';
import { PersonModule } from '../person/index.js';
import { AssignmentChanges } from './assignment-changes.js';
import { AssignmentController } from './assignment.controller.js';
import { AssignmentResults } from './assignment-results.service.js';
import { AssignmentService } from './assignment.service.js';
import { CohortLinks } from './cohort-links.queries.js';
import { GroupService } from './group.service.js';
import { HandInAccess } from './hand-in-access.service.js';
import { HandInFileService } from './hand-in-file.service.js';
import { HandInMail } from './hand-in-mail.service.js';
import { HandInQueries } from './hand-in.queries.js';
import { HandInService } from './hand-in.service.js';
import { ReviewConsequences } from './review-consequences.service.js';
import { ReviewController } from './review.controller.js';
import { ReviewQueries } from './review.queries.js';
import { ReviewService } from './review.service.js';
import { SubmissionService } from './submission.service.js';
import { UndertakingService } from './undertaking.service.js';

@Module({
  imports: [CourseModule, LearningModule, MunicipalityModule, PersonModule],
  controllers: [AssignmentController, ReviewController],
  providers: [
    AssignmentChanges,
    AssignmentResults,
    AssignmentService,
    CohortLinks,
    GroupService,
    HandInAccess,
    HandInFileService,
    HandInMail,
    HandInQueries,
    HandInService,
    ReviewConsequences,
    ReviewQueries,
    ReviewService,
    SubmissionService,
    UndertakingService,
  ],
  exports: [AssignmentChanges, AssignmentResults],
})
export class AssignmentModule {}
