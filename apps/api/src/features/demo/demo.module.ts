import { Module } from '@nestjs/common';
import { CourseModule } from '../course/index.js';
import { MunicipalityModule } from '../municipality/index.js';
import { DemoService } from './demo.service.js';
import { MailboxController } from './mailbox.controller.js';
import { MailboxService } from './mailbox.service.js';

@Module({
  imports: [CourseModule, MunicipalityModule],
  controllers: [MailboxController],
  providers: [DemoService, MailboxService],
  exports: [DemoService],
})
export class DemoModule {}
