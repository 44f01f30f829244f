import { Module } from '@nestjs/common';
import { CohortModule } from '../cohort/index.js';
import { MunicipalityModule } from '../municipality/index.js';
import { SeminarModule } from '../seminar/index.js';
import { AttendanceChanges } from './attendance-changes.js';
import { AttendanceFeed } from './attendance-feed.service.js';
import { AttendanceLog } from './attendance-log.service.js';
import { AttendanceSummary } from './attendance-summary.service.js';
import { AttendanceController } from './attendance.controller.js';
import { CheckInTriesGuard } from './check-in-tries.guard.js';
import { CheckInController } from './check-in.controller.js';
import { CheckInService } from './check-in.service.js';
import { MakeUpService } from './make-up.service.js';
import { RecordingService } from './recording.service.js';
import { RoomCodeService } from './room-code.service.js';
import { RosterQueries } from './roster.queries.js';
import { WalkInPlace } from './walk-in-place.service.js';
import { WalkInService } from './walk-in.service.js';

@Module({
  imports: [CohortModule, MunicipalityModule, SeminarModule],
  controllers: [AttendanceController, CheckInController],
  providers: [
    AttendanceChanges,
    AttendanceFeed,
    AttendanceLog,
    AttendanceSummary,
    CheckInService,
    CheckInTriesGuard,
    MakeUpService,
    RecordingService,
    RoomCodeService,
    RosterQueries,
    WalkInPlace,
    WalkInService,
  ],
  exports: [AttendanceChanges, AttendanceSummary],
})
export class AttendanceModule {}
