import { Injectable, type LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import { Settings } from './settings.js';

type Fields = Record<string, unknown>;

/** JSON lines on standard output. Ids, counts and codes only: never names, addresses, tokens or full URLs. */
@Injectable()
export class Log implements LoggerService {
  private readonly pino: Logger;

  constructor(settings: Settings) {
    this.pino = pino({
      level: settings.logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: withoutData },
    });
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

interface DatabaseError extends Error {
  code?: unknown;
  constraint?: unknown;
  driverError?: { code?: unknown; constraint?: unknown };
}

/** A database's error carries the values of the query, and they are people's: only where and what kind is kept. */
function withoutData(error: DatabaseError): Fields {
  const { name, code, constraint, driverError, stack = '' } = error;
  const frames = stack
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 12);
  const message = driverError ? undefined : error.message;
  const cause = error.cause instanceof Error ? withoutData(error.cause) : undefined;
  return {
    name,
    message,
    code: code ?? driverError?.code,
    constraint: constraint ?? driverError?.constraint,
    frames,
    cause,
  };
}
