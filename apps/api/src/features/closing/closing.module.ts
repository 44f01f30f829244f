import { Module } from '@nestjs/common';
import { AssignmentModule } from '../assignment/index.js';
import { AttendanceModule } from '../attendance/index.js';
import { CertificateModule } from '../certificate/index.js';
import { CohortModule } from '../cohort/index.js';
import { CourseModule } from '../course/index.js';
import { FeedbackModule } from '../feedback/index.js';
import { LearningModule } from '../learning/index.js';
import { MunicipalityModule } from '../municipality/index.js';
import { PersonModule } from '../person/index.js';
import { CertificateArchive } from './certificate-archive.service.js';
import { ClosingController } from './closing.controller.js';
import { ClosingQueries } from './closing.queries.js';
import { ClosingRunner } from './closing-runner.service.js';
import { ClosingService } from './closing.service.js';
import { CohortCompletion } from './cohort-completion.service.js';
import { LateCompletion } from './late-completion.service.js';
import { ReportMail } from './report-mail.service.js';
import { ReportService } from './report.service.js';
import { StandingsService } from './standings.service.js';

@Module({
  imports: [
    AssignmentModule,
    AttendanceModule,
    CertificateModule,
    CohortModule,
    CourseModule,
    FeedbackModule,
    LearningModule,
    MunicipalityModule,
    PersonModule,
  ],
  controllers: [ClosingController],
  providers: [
    CertificateArchive,
    ClosingQueries,
    ClosingRunner,
    ClosingService,
    CohortCompletion,
    LateCompletion,
    ReportMail,
    ReportService,
    StandingsService,
  ],
})
export class ClosingModule {}
