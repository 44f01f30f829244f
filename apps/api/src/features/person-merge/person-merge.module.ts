import { Module } from '@nestjs/common';
import { CourseModule } from '../course/index.js';
import { PersonModule } from '../person/index.js';
import { ConflictFactsQueries } from './conflict-facts.queries.js';
import { MergePeopleQueries } from './merge-people.queries.js';
import { MergePlanner } from './merge-planner.js';
import { MergePreviewQueries } from './merge-preview.queries.js';
import { MergeSweep } from './merge-sweep.js';
import { PersonMergeController } from './person-merge.controller.js';
import { PersonMergeService } from './person-merge.service.js';
import { RowMover } from './row-mover.js';

@Module({
  imports: [CourseModule, PersonModule],
  controllers: [PersonMergeController],
  providers: [
    PersonMergeService,
    MergePlanner,
    MergePreviewQueries,
    MergePeopleQueries,
    ConflictFactsQueries,
    RowMover,
    MergeSweep,
  ],
})
export class PersonMergeModule {}
