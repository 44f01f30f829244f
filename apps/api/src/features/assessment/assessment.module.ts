import { Module } from '@nestjs/common';
import { CourseModule } from '../course/index.js';
import { LearningModule } from '../learning/index.js';
import { AnswerService } from './answer.service.js';
import { AssessmentController } from './assessment.controller.js';
import { AttemptQueries } from './attempt.queries.js';
import { AttemptService } from './attempt.service.js';
import { GradingService } from './grading.service.js';
import { OverdueAttempts } from './overdue-attempts.service.js';

@Module({
  imports: [CourseModule, LearningModule],
  controllers: [AssessmentController],
  providers: [AttemptQueries, GradingService, AttemptService, AnswerService, OverdueAttempts],
})
export class AssessmentModule {}
