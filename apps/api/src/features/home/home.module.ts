import { Module } from '@nestjs/common';
import { CertificateModule } from '../certificate/index.js';
import { LearningModule } from '../learning/index.js';
import { HomeController } from './home.controller.js';
import { HomeService } from './home.service.js';

@Module({ imports: [CertificateModule, LearningModule], controllers: [HomeController], providers: [HomeService] })
export class HomeModule {}
