import 'reflect-metadata';
import { readSettings } from './app/config.js';
import { createServer } from './app/http-server.js';
import { prepareData } from './app/start-up.js';
import { stopGracefully } from './app/stop-gracefully.js';
import { Clock } from './platform/clock.js';
import { Log } from './platform/log.js';

/** Starts the server and stops it gracefully: running requests are finished, then the database is closed. */
async function main(): Promise<void> {
  const settings = readSettings();
  const app = await createServer(settings);
  if (app.get(Clock).now().getTimezoneOffset() !== 0) {
    throw new Error('Run the server with TZ=UTC: instants are stored without a zone.');
  }
  await prepareData(app);
  stopGracefully(app);
  await app.listen(settings.port, settings.host);
  app.get(Log).info({ port: settings.port, baseUrl: settings.baseUrl }, 'listening');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
