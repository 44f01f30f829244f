import { Module } from '@nestjs/common';
import { CourseModule } from '../course/index.js';
import { LearningModule } from '../learning/index.js';
import { LessonPageJson } from './lesson-page.json.js';
import { LessonPageService } from './lesson-page.service.js';
import { LessonController } from './lesson.controller.js';

@Module({
  imports: [CourseModule, LearningModule],
  controllers: [LessonController],
  providers: [LessonPageService, LessonPageJson],
})
export class LessonModule {}
