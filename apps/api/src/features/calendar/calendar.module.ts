import { Module } from '@nestjs/common';
import { BookingModule } from '../booking/index.js';
import { SeminarModule } from '../seminar/index.js';
import { CalendarFeedController } from './calendar-feed.controller.js';
import { CalendarFeedService } from './calendar-feed.service.js';
import { FeedQueries } from './feed.queries.js';
import { SeatQueries } from './seat.queries.js';
import { SeminarLetterService } from './seminar-letter.service.js';
import { SeminarNewsService } from './seminar-news.service.js';

@Module({
  imports: [SeminarModule, BookingModule],
  controllers: [CalendarFeedController],
  providers: [CalendarFeedService, FeedQueries, SeatQueries, SeminarLetterService, SeminarNewsService],
})
export class CalendarModule {}
