import { Module } from '@nestjs/common';
import { CohortModule } from '../cohort/index.js';
import { CourseModule } from '../course/index.js';
import { LearningModule } from '../learning/index.js';
import { CatalogueController } from './catalogue.controller.js';
import { CatalogueService } from './catalogue.service.js';

@Module({
  imports: [CohortModule, CourseModule, LearningModule],
  controllers: [CatalogueController],
  providers: [CatalogueService],
  exports: [CatalogueService],
})
export class CatalogueModule {}
