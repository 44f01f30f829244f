import { Module } from '@nestjs/common';
import { PersonModule } from '../person/index.js';
import { AuditController } from './audit.controller.js';
import { AuditQueries } from './audit.queries.js';

@Module({ imports: [PersonModule], controllers: [AuditController], providers: [AuditQueries] })
export class AuditModule {}
