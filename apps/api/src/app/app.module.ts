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
