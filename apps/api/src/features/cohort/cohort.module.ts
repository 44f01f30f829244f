import { Module } from '@nestjs/common';
import { CourseModule } from '../course/index.js';
import { InvitationModule } from '../invitation/index.js';
import { LearningModule } from '../learning/index.js';
import { MunicipalityModule } from '../municipality/index.js';
import { PersonModule } from '../person/index.js';
import { CohortAccess } from './cohort-access.service.js';
import { CohortChanges } from './cohort-changes.js';
import { CohortCopyService } from './cohort-copy.service.js';
import { CohortInvitations } from './cohort-invitations.service.js';
import { CohortMatrixQueries } from './cohort-matrix.queries.js';
import { CohortMemberQueries } from './cohort-member.queries.js';
import { CohortMembers } from './cohort-members.service.js';
import { CohortPeopleController } from './cohort-people.controller.js';
import { CohortTrainerService } from './cohort-trainer.service.js';
import { CohortController } from './cohort.controller.js';
import { CouncilCohorts } from './council-cohorts.service.js';
import { CohortQueries } from './cohort.queries.js';
import { CohortService } from './cohort.service.js';
import { MembershipController } from './membership.controller.js';
import { MembershipService } from './membership.service.js';
import { NewlyElectedService } from './newly-elected.service.js';
import { OwnCohortQueries } from './own-cohort.queries.js';

@Module({
  imports: [CourseModule, InvitationModule, LearningModule, MunicipalityModule, PersonModule],
  controllers: [CohortController, CohortPeopleController, MembershipController],
  providers: [
    CohortAccess,
    CohortChanges,
    CohortService,
    CohortCopyService,
    CouncilCohorts,
    CohortTrainerService,
    CohortQueries,
    CohortMembers,
    CohortMemberQueries,
    CohortMatrixQueries,
    CohortInvitations,
    NewlyElectedService,
    MembershipService,
    OwnCohortQueries,
  ],
  exports: [
    CohortAccess,
    CohortChanges,
    CohortMemberQueries,
    CohortMembers,
    CouncilCohorts,
    MembershipService,
    OwnCohortQueries,
  ],
})
export class CohortModule {}
