import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { writeFeed } from '@app/calendar';
import type { CalendarFeedView, NewCalendarFeed } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { Settings } from '../../platform/settings.js';
import { hashToken } from '../session/index.js';
import { CalendarFeed } from './calendar-feed.entity.js';
import { calendarTexts } from './calendar-texts.js';
import { FeedQueries } from './feed.queries.js';
import { organizerOf } from './seminar-event.js';

const TOKEN_BYTES = 32;

/** The file of a feed; two with the same tag say the same. */
export interface FeedFile {
  text: string;
  etag: string;
}

/** Makes, ends and answers the secret addresses of personal calendars. */
@Injectable()
export class CalendarFeedService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly queries: FeedQueries,
  ) {}

  async read(actor: Actor): Promise<CalendarFeedView> {
    const feed = await this.db.of(CalendarFeed).findOneBy({ personId: actor.id });
    return { madeAt: feed?.madeAt.toISOString() ?? null };
  }

  /** The address before, if there was one, ends in the same moment. */
  async make(actor: Actor): Promise<NewCalendarFeed> {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const madeAt = this.clock.now();
    await this.db
      .of(CalendarFeed)
      .upsert({ personId: actor.id, tokenHash: hashToken(token), madeAt }, { conflictPaths: ['personId'] });
    const url = `${this.settings.baseUrl}/api/calendar/feed/${token}.ics`;
    return { madeAt: madeAt.toISOString(), url, webcalUrl: url.replace(/^https?:/, 'webcal:') };
  }

  async end(actor: Actor): Promise<void> {
    await this.db.of(CalendarFeed).delete({ personId: actor.id });
  }

  /** `name` is the last part of the address. */
  async open(name: string): Promise<FeedFile> {
    const [, token = ''] = /^([\w-]+)\.ics$/.exec(name) ?? [];
    const tokenHash = hashToken(token);
    const feed = await this.db.of(CalendarFeed).findOne({ where: { tokenHash }, relations: { person: true } });
    if (!feed?.person) throw new AppError('calendar_feed.not_found');

    const { id, language } = feed.person;
    const content = {
      name: calendarTexts.in(language)('feed.name'),
      organizer: organizerOf(this.settings),
      events: await this.queries.eventsOf(id, language),
    };
    // The time of writing is in every text, so the tag is made of what the text says besides.
    const hash = createHash('sha256').update(JSON.stringify(content)).digest('base64url');
    return { text: writeFeed({ ...content, writtenAt: this.clock.now() }), etag: `W/"${hash}"` };
  }
}
