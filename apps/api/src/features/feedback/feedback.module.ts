import { Module } from '@nestjs/common';
import { CourseModule } from '../course/index.js';
import { SeminarModule } from '../seminar/index.js';
import { CourseTitles } from './course-titles.service.js';
import { FeedbackController } from './feedback.controller.js';
import { FeedbackKeys } from './feedback-keys.service.js';
import { FeedbackQueries } from './feedback.queries.js';
import { FeedbackResults } from './feedback-results.service.js';
import { FeedbackService } from './feedback.service.js';
import { OldFeedback } from './old-feedback.service.js';

@Module({
  imports: [CourseModule, SeminarModule],
  controllers: [FeedbackController],
  providers: [CourseTitles, FeedbackKeys, FeedbackQueries, FeedbackService, FeedbackResults, OldFeedback],
  exports: [FeedbackKeys, FeedbackResults],
})
export class FeedbackModule {}
