import { Module } from '@nestjs/common';
import { CohortModule } from '../cohort/index.js';
import { PersonModule } from '../person/index.js';
import { DayCopies } from './day-copies.service.js';
import { SeatCounter } from './seat-counter.js';
import { SeminarAccess } from './seminar-access.service.js';
import { SeminarChanges } from './seminar-changes.js';
import { SeminarController } from './seminar.controller.js';
import { SeminarQueries } from './seminar.queries.js';
import { SeminarService } from './seminar.service.js';
import { TrainerAgenda } from './trainer-agenda.service.js';

@Module({
  imports: [CohortModule, PersonModule],
  controllers: [SeminarController],
  providers: [SeminarAccess, SeminarChanges, SeminarService, SeminarQueries, TrainerAgenda, SeatCounter, DayCopies],
  exports: [SeminarAccess, SeminarChanges, SeminarService, SeminarQueries, SeatCounter],
})
export class SeminarModule {}
