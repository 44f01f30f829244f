import type { INestApplicationContext } from '@nestjs/common';
import type { Settings } from '../platform/settings.js';

/** What a command did: lines for people, the same as data for `--json`. */
export interface Outcome {
  isOk: boolean;
  lines: readonly string[];
  data: unknown;
}

/** One command of the administrator's tool. */
export interface Command {
  /** As it is typed: `courses check`. */
  words: string;
  /** Names of the arguments after it, for the help. */
  takes: readonly string[];
  summary: string;
  /** `app` is the whole application without its HTTP server, migrated. */
  run(app: INestApplicationContext, given: { settings: Settings; rest: readonly string[] }): Promise<Outcome>;
}
