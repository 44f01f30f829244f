import { Module } from '@nestjs/common';
import { MunicipalityController } from './municipality.controller.js';
import { MunicipalityService } from './municipality.service.js';

@Module({ controllers: [MunicipalityController], providers: [MunicipalityService], exports: [MunicipalityService] })
export class MunicipalityModule {}
