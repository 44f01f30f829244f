import { Module } from '@nestjs/common';
import { CohortModule } from '../cohort/index.js';
import { CourseModule } from '../course/index.js';
import { InvitationModule } from '../invitation/index.js';
import { PersonModule } from '../person/index.js';
import { ImportApplication } from './import-application.js';
import { ImportApplier } from './import-applier.js';
import { ImportPlanner } from './import-planner.js';
import { ImportReader } from './import-reader.js';
import { ImportSweep } from './import-sweep.js';
import { KnownPeopleQueries } from './known-people.queries.js';
import { PeopleImportController } from './people-import.controller.js';
import { PeopleImportQueries } from './people-import.queries.js';
import { PeopleImportService } from './people-import.service.js';

@Module({
  imports: [CohortModule, CourseModule, InvitationModule, PersonModule],
  controllers: [PeopleImportController],
  providers: [
    PeopleImportService,
    PeopleImportQueries,
    KnownPeopleQueries,
    ImportPlanner,
    ImportReader,
    ImportApplier,
    ImportApplication,
    ImportSweep,
  ],
})
export class PeopleImportModule {}
