import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSourceOptions } from 'typeorm';
import { AssessmentModule } from '../features/assessment/index.js';
import { AssociationModule } from '../features/association/index.js';
import { AuditModule } from '../features/audit/index.js';
import { CatalogueModule } from '../features/catalogue/index.js';
import { CertificateModule } from '../features/certificate/index.js';
import { CourseModule } from '../features/course/index.js';
import { DemoModule } from '../features/demo/index.js';
import { HomeModule } from '../features/home/index.js';
import { InvitationModule } from '../features/invitation/index.js';
import { LearningModule } from '../features/learning/index.js';
import { LessonModule } from '../features/lesson/index.js';
import { MunicipalityModule } from '../features/municipality/index.js';
import { PasskeyModule } from '../features/passkey/index.js';
import { PersonModule } from '../features/person/index.js';
import { SessionModule } from '../features/session/index.js';
import { CohortModule } from '../features/cohort/index.js';
import { SeminarModule } from '../features/seminar/index.js';
import { BookingModule } from '../features/booking/index.js';
import { SessionRequestModule } from '../features/session-request/index.js';
import { CalendarModule } from '../features/calendar/index.js';
import { MessageModule } from '../features/message/index.js';
import { ExportModule } from '../features/export/index.js';
import { PeopleImportModule } from '../features/people-import/index.js';
import { PersonMergeModule } from '../features/person-merge/index.js';
import { AttendanceModule } from '../features/attendance/index.js';
import { DayKitModule } from '../features/day-kit/index.js';
import { FeedbackModule } from '../features/feedback/index.js';
import { AssignmentModule } from '../features/assignment/index.js';
import { ClosingModule } from '../features/closing/index.js';
import { ContractGuard } from '../platform/contract.guard.js';
import { openWriter, writerOptions } from '../platform/data-sources.js';
import { ProblemFilter } from '../platform/problem.filter.js';
import type { Settings } from '../platform/settings.js';
import { SystemController } from './system.controller.js';
import { TransactionInterceptor } from '../platform/transaction.interceptor.js';
import { NoScript } from './no-script.js';
import { PlatformModule } from './platform.module.js';
import { entities, migrations } from './schema.js';

const features = [
  AssessmentModule,
  AssociationModule,
  AuditModule,
  CatalogueModule,
  CertificateModule,
  CourseModule,
  DemoModule,
  HomeModule,
  InvitationModule,
  LearningModule,
  LessonModule,
  MunicipalityModule,
  PasskeyModule,
  PersonModule,
  SessionModule,
  CohortModule,
  MessageModule,
  ClosingModule,
  SeminarModule,
  AttendanceModule,
  BookingModule,
  SessionRequestModule,
  CalendarModule,
  DayKitModule,
  FeedbackModule,
  AssignmentModule,
  PeopleImportModule,
  ExportModule,
  PersonMergeModule,
];

@Module({})
export class AppModule {
  static for(settings: Settings): DynamicModule {
    const schema = { entities, migrations };
    return {
      module: AppModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => writerOptions(settings.databaseUrl, schema),
          dataSourceFactory: (options: DataSourceOptions | undefined) => {
            if (!options) throw new Error('The data source has no options.');
            return openWriter(settings.databaseUrl, schema);
          },
        }),
        PlatformModule.for(settings),
        ...features,
      ],
      controllers: [SystemController],
      providers: [
        NoScript,
        { provide: APP_GUARD, useClass: ContractGuard },
        { provide: APP_INTERCEPTOR, useClass: TransactionInterceptor },
        { provide: APP_FILTER, useExisting: ProblemFilter },
      ],
    };
  }
}
