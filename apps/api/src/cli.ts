import 'reflect-metadata';
import { runCommand } from './cli/run-command.js';

/** The administrator's tool: `npm run roundtable -- <command>`. */
runCommand(process.argv.slice(2), process.stdout, process.stderr).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
