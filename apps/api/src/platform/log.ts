import { Injectable, type LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import { Settings } from './settings.js';

type Fields = Record<string, unknown>;

/** JSON lines on standard output. Ids, counts and codes only: never names, addresses, tokens or full URLs. */
@Injectable()
export class Log implements LoggerService {
  private readonly pino: Logger;

  constructor(settings: Settings) {
    this.pino = pino({ level: settings.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  }

  info(fields: Fields, message: string): void {
    this.pino.info(fields, message);
  }

  warn(fields: Fields | string, message?: string): void {
    if (typeof fields === 'string') this.pino.warn(fields);
    else this.pino.warn(fields, message);
  }

  error(fields: Fields | string, message?: string): void {
    if (typeof fields === 'string') this.pino.error(fields);
    else this.pino.error(fields, message);
  }

  /** Nest's own start-up chatter is not for the operator. */
  log(message: string): void {
    this.pino.debug(message);
  }
}
