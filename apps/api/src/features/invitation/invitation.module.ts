import { Module } from '@nestjs/common';
import { CourseModule } from '../course/index.js';
import { PersonModule } from '../person/index.js';
import { SessionModule } from '../session/index.js';
import { AcceptanceController } from './acceptance.controller.js';
import { AcceptanceService } from './acceptance.service.js';
import { InvitationAcceptance } from './invitation-acceptance.js';
import { InvitationLetterService } from './invitation-letter.service.js';
import { InvitationController } from './invitation.controller.js';
import { InvitationQueries } from './invitation.queries.js';
import { InvitationService } from './invitation.service.js';

@Module({
  imports: [CourseModule, PersonModule, SessionModule],
  controllers: [InvitationController, AcceptanceController],
  providers: [InvitationService, InvitationQueries, InvitationLetterService, InvitationAcceptance, AcceptanceService],
  exports: [InvitationService, InvitationQueries, InvitationAcceptance],
})
export class InvitationModule {}
