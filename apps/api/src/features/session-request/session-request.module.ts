import { Module } from '@nestjs/common';
import { CohortModule } from '../cohort/index.js';
import { CourseModule } from '../course/index.js';
import { MunicipalityModule } from '../municipality/index.js';
import { PersonModule } from '../person/index.js';
import { SeminarModule } from '../seminar/index.js';
import { SessionAnswerService } from './session-answer.service.js';
import { SessionRequestLetters } from './session-request-letters.service.js';
import { SessionRequestController } from './session-request.controller.js';
import { SessionRequestQueries } from './session-request.queries.js';
import { SessionRequestService } from './session-request.service.js';

@Module({
  imports: [CohortModule, CourseModule, MunicipalityModule, PersonModule, SeminarModule],
  controllers: [SessionRequestController],
  providers: [SessionRequestService, SessionAnswerService, SessionRequestQueries, SessionRequestLetters],
})
export class SessionRequestModule {}
