import { join } from 'node:path';
import { Global, Module, type DynamicModule, type Provider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Audit } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { Database, READER } from '../platform/database.js';
import { openReader } from '../platform/data-sources.js';
import { FileStore } from '../platform/file-store.js';
import { Housekeeping } from '../platform/housekeeping.js';
import { Idempotency } from '../platform/idempotency.js';
import { Log } from '../platform/log.js';
import { FileTransport } from '../platform/mail/file-transport.js';
import { MailTransport } from '../platform/mail/mail.js';
import { Outbox } from '../platform/mail/outbox.js';
import { OutboxWorker } from '../platform/mail/outbox-worker.js';
import { SmtpTransport } from '../platform/mail/smtp-transport.js';
import { MediaStore } from '../platform/media-store.js';
import { ProblemFilter } from '../platform/problem.filter.js';
import { RateLimiter } from '../platform/rate-limiter.js';
import { SecretBox } from '../platform/secret-box.js';
import { Settings } from '../platform/settings.js';

const transport: Provider = {
  provide: MailTransport,
  inject: [Settings],
  useFactory: ({ smtpUrl, mailFrom, dataDir }: Settings) =>
    smtpUrl ? new SmtpTransport(smtpUrl, mailFrom) : new FileTransport(join(dataDir, 'mail'), mailFrom),
};

const services = [
  Database,
  Clock,
  FileStore,
  MediaStore,
  Audit,
  Log,
  Idempotency,
  RateLimiter,
  SecretBox,
  Outbox,
  ProblemFilter,
];

/** What every feature stands on. */
@Global()
@Module({})
export class PlatformModule {
  static for(settings: Settings): DynamicModule {
    return {
      module: PlatformModule,
      providers: [
        { provide: Settings, useValue: settings },
        { provide: READER, inject: [DataSource], useFactory: openReader },
        transport,
        ...services,
        OutboxWorker,
        Housekeeping,
      ],
      exports: [Settings, MailTransport, OutboxWorker, ...services],
    };
  }
}
