import { Module } from '@nestjs/common';
import { CertificateModule } from '../certificate/index.js';
import { CohortModule } from '../cohort/index.js';
import { InvitationModule } from '../invitation/index.js';
import { ExportController } from './export.controller.js';
import { PeopleExportQueries } from './people-export.queries.js';

@Module({
  imports: [CertificateModule, CohortModule, InvitationModule],
  controllers: [ExportController],
  providers: [PeopleExportQueries],
})
export class ExportModule {}
