import { NestFactory } from '@nestjs/core';
import { readSettings } from '../app/config.js';
import { AppModule } from '../app/app.module.js';
import type { Command } from './command.js';
import { courseCommands } from './course-commands.js';
import { associationCommands } from './association-commands.js';
import { importCommands } from './import-commands.js';

const commands: readonly Command[] = [...courseCommands, ...associationCommands, ...importCommands];

interface Output {
  write(text: string): unknown;
}

/** Runs one command line; answers the exit code: 0 done, 1 not done. */
export async function runCommand(words: readonly string[], out: Output, err: Output): Promise<0 | 1> {
  const isJson = words.includes('--json');
  const plainWords = words.filter((word) => word !== '--json');
  const command = commands.find((one) => startsWith(plainWords, one.words.split(' ')));
  if (!command) {
    const isAsked = plainWords.length === 0 || plainWords[0] === '--help';
    (isAsked ? out : err).write(`${isAsked ? '' : `There is no command "${plainWords.join(' ')}".\n\n`}${help()}`);
    return isAsked ? 0 : 1;
  }

  const rest = plainWords.slice(command.words.split(' ').length);
  const settings = readSettings();
  const app = await NestFactory.createApplicationContext(AppModule.for(settings), { logger: ['error'] });
  try {
    const { isOk, lines, data } = await command.run(app, { settings, rest });
    const text = isJson ? JSON.stringify({ ok: isOk, ...(data as object) }, null, 2) : lines.join('\n');
    (isOk || isJson ? out : err).write(`${text}\n`);
    return isOk ? 0 : 1;
  } finally {
    await app.close();
  }
}

function startsWith(words: readonly string[], beginning: readonly string[]): boolean {
  return beginning.every((word, index) => words[index] === word);
}

function help(): string {
  const lines = commands.map(({ words, takes, summary }) => [[words, ...takes].join(' '), summary] as const);
  const width = Math.max(...lines.map(([usage]) => usage.length));
  return [
    'npm run roundtable -- <command> [--json]',
    '',
    ...lines.map(([usage, summary]) => `  ${usage.padEnd(width)}  ${summary}`),
    '',
    'Exit code 0: done. 1: not done; the reason is on standard error.',
    '',
  ].join('\n');
}
