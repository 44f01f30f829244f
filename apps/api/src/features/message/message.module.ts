import { Module } from '@nestjs/common';
import { BookingModule } from '../booking/index.js';
import { CohortModule } from '../cohort/index.js';
import { CourseModule } from '../course/index.js';
import { LearningModule } from '../learning/index.js';
import { PersonModule } from '../person/index.js';
import { SeminarModule } from '../seminar/index.js';
import { CohortMessageController } from './cohort-message.controller.js';
import { CohortMessageQueries } from './cohort-message.queries.js';
import { CohortMessageService } from './cohort-message.service.js';
import { Contacts } from './contacts.service.js';
import { DigestService } from './digest.service.js';
import { MemberProgressQueries } from './member-progress.queries.js';
import { MessageAudienceQueries } from './message-audience.queries.js';
import { MessageDispatch } from './message-dispatch.service.js';
import { MessagePreviewQueries } from './message-preview.queries.js';
import { MessageRunner } from './message-runner.js';
import { MessageTemplateService } from './message-template.service.js';
import { NoticeController } from './notice.controller.js';
import { NoticeMail } from './notice-mail.service.js';
import { NoticeQueries } from './notice.queries.js';
import { NoticeSettings } from './notice-settings.service.js';
import { Notices } from './notices.service.js';
import { OneClickUnsubscribe } from './one-click-unsubscribe.js';
import { ReminderService } from './reminder.service.js';
import { SeatNotices } from './seat-notices.service.js';
import { TrainerListService } from './trainer-list.service.js';
import { UnsubscribeController } from './unsubscribe.controller.js';
import { UnsubscribeService } from './unsubscribe.service.js';
import { UnsubscribeTokens } from './unsubscribe-tokens.js';

const telling = [Contacts, NoticeMail, NoticeQueries, NoticeSettings, Notices, SeatNotices, UnsubscribeTokens];
const writing = [
  CohortMessageQueries,
  CohortMessageService,
  MemberProgressQueries,
  MessageAudienceQueries,
  MessageDispatch,
  MessagePreviewQueries,
  MessageTemplateService,
];
const scheduled = [DigestService, MessageRunner, ReminderService, TrainerListService];

@Module({
  imports: [BookingModule, CohortModule, CourseModule, LearningModule, PersonModule, SeminarModule],
  controllers: [CohortMessageController, NoticeController, UnsubscribeController],
  providers: [...telling, ...writing, ...scheduled, OneClickUnsubscribe, UnsubscribeService],
  exports: [Notices],
})
export class MessageModule {}
