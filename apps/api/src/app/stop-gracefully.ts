import type { Server } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Log } from '../platform/log.js';

const SWEEP_MS = 50;
/** Requests that still run then are cut off: the whole stop takes five seconds at most. */
const PATIENCE_MS = 4000;

/** On SIGTERM or SIGINT: no new requests, running ones are finished, the database is closed, the process ends with 0. */
export function stopGracefully(app: NestFastifyApplication): void {
  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    const server: Server = app.getHttpServer();
    // A browser keeps its connection open after the answer; once it is idle it goes.
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
    const deadline = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
    await app.close();
    clearInterval(sweep);
    clearTimeout(deadline);
    app.get(Log).info({}, 'stopped');
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
}
