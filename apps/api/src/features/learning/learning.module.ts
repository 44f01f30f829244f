import { Module } from '@nestjs/common';
import { CourseModule } from '../course/index.js';
import { CompletionService } from './completion.service.js';
import { EnrolmentService } from './enrolment.service.js';
import { LearningController } from './learning.controller.js';
import { LearningLog } from './learning-log.service.js';
import { ProgressService } from './progress.service.js';

@Module({
  imports: [CourseModule],
  controllers: [LearningController],
  providers: [EnrolmentService, ProgressService, CompletionService, LearningLog],
  exports: [EnrolmentService, ProgressService, CompletionService],
})
export class LearningModule {}
