import { Module } from '@nestjs/common';
import { CourseModule } from '../course/index.js';
import { LearningModule } from '../learning/index.js';
import { CatalogueController } from './catalogue.controller.js';
import { CatalogueService } from './catalogue.service.js';

@Module({
  imports: [CourseModule, LearningModule],
  controllers: [CatalogueController],
  providers: [CatalogueService],
  exports: [CatalogueService],
})
export class CatalogueModule {}
