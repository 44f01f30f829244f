import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CertificateSnapshot } from '@app/certificate';
import { WorkerPdfRenderer } from './worker-pdf-renderer.js';

/** Stands in for the built worker: answers with the text of the code, fails or dies on demand. */
const script = `
const { parentPort, threadId } = require('node:worker_threads');
parentPort.on('message', ({ id, qr }) => {
  if (qr === 'die') throw new Error('dead');
  if (qr === 'leave') process.exit(3);
  if (qr === 'fail') return parentPort.postMessage({ id, error: 'cannot be printed' });
  setTimeout(() => parentPort.postMessage({ id, bytes: Buffer.from(qr + ' by ' + threadId) }), qr === 'slow' ? 50 : 0);
});`;

const snapshot = { number: '2026/0001' } as CertificateSnapshot;

describe('drawing in a thread', () => {
  let folder: string;
  let renderer: WorkerPdfRenderer;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'worker-'));
    await writeFile(join(folder, 'worker.js'), script);
  });
  afterAll(() => rm(folder, { recursive: true }));
  beforeEach(() => {
    renderer = new WorkerPdfRenderer(join(folder, 'worker.js'));
  });
  afterEach(() => renderer.onApplicationShutdown());

  const draw = async (qr: string) => Buffer.from(await renderer.render(snapshot, qr)).toString();

  it('gives each its own page, in whatever order they are done, all by one thread', async () => {
    const pages = await Promise.all(['slow', 'one', 'two'].map(draw));

    const threads = pages.map((page) => page.split(' by ')[1]);
    expect(pages.map((page) => page.split(' by ')[0])).toEqual(['slow', 'one', 'two']);
    expect(new Set(threads).size).toBe(1);
  });

  it('tells why a page could not be drawn', async () => {
    await expect(draw('fail')).rejects.toThrow('cannot be printed');
    expect(await draw('next')).toContain('next');
  });

  it.each(['die', 'leave'])(
    'fails what was being drawn when the thread ends (%s), and goes on with a new one',
    async (end) => {
      const before = await draw('one');
      const [ended, waiting] = await Promise.allSettled([draw(end), draw('slow')]);

      expect([ended.status, waiting.status]).toEqual(['rejected', 'rejected']);
      const after = await draw('two');
      expect(after.split(' by ')[1]).not.toBe(before.split(' by ')[1]);
    },
  );
});
