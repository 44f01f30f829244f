import { Module } from '@nestjs/common';
import { CohortModule } from '../cohort/index.js';
import { CourseModule } from '../course/index.js';
import { MunicipalityModule } from '../municipality/index.js';
import { SeminarModule } from '../seminar/index.js';
import { BookingChanges } from './booking-changes.js';
import { BookingController } from './booking.controller.js';
import { BookingQueries } from './booking.queries.js';
import { BookingService } from './booking.service.js';
import { MunicipalityDayQueries } from './municipality-day.queries.js';
import { OwnBookingController } from './own-booking.controller.js';
import { OwnBookingService } from './own-booking.service.js';
import { OwnDayQueries } from './own-day.queries.js';
import { SeatBlockAccess } from './seat-block-access.service.js';
import { SeatBlockController } from './seat-block.controller.js';
import { SeatBlockQueries } from './seat-block.queries.js';
import { SeatBlockService } from './seat-block.service.js';
import { SeatCountQueries } from './seat-count.queries.js';
import { SeatLineQueries } from './seat-line.queries.js';
import { SeatListeners } from './seat-listeners.service.js';
import { SeatPeople } from './seat-people.service.js';
import { SeatStore } from './seat-store.service.js';
import { SeatSweep } from './seat-sweep.service.js';
import { SeatService } from './seat.service.js';

@Module({
  imports: [CohortModule, CourseModule, MunicipalityModule, SeminarModule],
  controllers: [OwnBookingController, BookingController, SeatBlockController],
  providers: [
    BookingChanges,
    SeatStore,
    SeatService,
    SeatListeners,
    SeatSweep,
    SeatCountQueries,
    SeatLineQueries,
    SeatPeople,
    OwnBookingService,
    OwnDayQueries,
    BookingService,
    BookingQueries,
    SeatBlockAccess,
    SeatBlockService,
    SeatBlockQueries,
    MunicipalityDayQueries,
  ],
  exports: [BookingChanges],
})
export class BookingModule {}
