import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { assignmentApi } from '@app/contracts';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { aCourseWithAssignment, anAuthor, aRunningCohort, handIn, type Author } from '../../../testing/assignments.js';
import { aPerson, aSession } from '../../../testing/factories.js';
import { TestServer } from '../../../testing/test-server.js';
import { FileStore } from '../../platform/file-store.js';
import type { Course } from '../course/index.js';

let server: TestServer;
let course: Course;
let author: Author;

beforeAll(async () => {
  server = await TestServer.start();
  course = await aCourseWithAssignment(server);
});
afterAll(() => server.stop());
beforeEach(async () => {
  author = await anAuthor(server, course);
});

const pdf = Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF\n');

/** `session: ''` is nobody. */
function add(upload: Buffer, { name = 'a.pdf', part = 'record', session = author.session } = {}) {
  const params = { handInId: author.handIn.id };
  return server.call(assignmentApi.addFile, { params, query: { name, part }, upload }, { session });
}
function open(fileId: string, session: string | undefined = author.session) {
  return server.call(assignmentApi.file, { params: { handInId: author.handIn.id, fileId } }, { session });
}
function remove(fileId: string, session: string | undefined = author.session) {
  return server.call(assignmentApi.removeFile, { params: { handInId: author.handIn.id, fileId } }, { session });
}
const onDisk = () => readdir(join(server.settings.dataDir, 'files'));

/** A photograph as a phone makes it: lying on its side, with the place where it was taken. */
function aPhoto() {
  return sharp({ create: { width: 60, height: 40, channels: 3, background: 'teal' } })
    .withExif({
      IFD0: { Copyright: 'Jana Tajná' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '50/1 5/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '14/1 25/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

describe('a file of a hand-in', () => {
  it('comes back byte for byte, as something that is only saved', async () => {
    const { status, body } = await add(pdf, { name: '../../etc/Výstupní zpráva "1".pdf' });

    const file = await open(body.id);

    expect(status).toBe(200);
    expect(body).toMatchObject({ part: 'record', name: 'Výstupní zpráva -1-.pdf', mediaType: 'application/pdf' });
    expect(Buffer.compare(file.body as never, pdf)).toBe(0);
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="Vystupni zprava -1-.pdf"; filename*=UTF-8''V%C3%BDstupn%C3%AD%20zpr%C3%A1va%20-1-.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    });
  });

  it('counts for the part it was added to', async () => {
    await add(pdf);
    const params = { handInId: author.handIn.id };
    const saved = await server.call(
      assignmentApi.save,
      { params, body: { version: 1, texts: { mandate: 'x' } } },
      { session: author.session },
    );

    const reply = await server.call(
      assignmentApi.submit,
      { params, query: { language: 'en' }, body: { version: saved.body.version, declarations: ['no-faces'] } },
      { session: author.session },
    );

    expect(reply.body.rounds[0]?.files).toMatchObject([{ part: 'record', name: 'a.pdf' }]);
  });

  it('is there once when it is sent again, and ten at most', async () => {
    const [first, again] = [await add(pdf), await add(pdf)];
    for (let n = 0; n < 9; n += 1) expect((await add(Buffer.from(`note ${n}`))).status).toBe(200);

    expect(again.body.id).toBe(first.body.id);
    expect(await add(Buffer.from('one more'))).toMatchObject({
      status: 409,
      body: { code: 'hand_in.too_many_files', details: { most: 10 } },
    });
  });

  it('is gone from the disk when it is removed from the draft', async () => {
    const before = await onDisk();
    const { body } = await add(pdf);

    expect(await onDisk()).toHaveLength(before.length + 1);
    expect(await remove(body.id)).toMatchObject({ status: 200 });
    // The bytes go after the answer.
    for (let n = 0; n < 100 && (await onDisk()).length > before.length; n += 1) await delay(20);

    expect(await onDisk()).toEqual(before);
    expect(await open(body.id)).toMatchObject({ status: 404, body: { code: 'file.not_found' } });
    expect(await remove(body.id)).toMatchObject({ status: 404 });
  });

  it('is seen by reviewers once it is handed in, by the group if it may, and by nobody else', async () => {
    const trainer = await aPerson(server, { roles: ['trainer'] });
    const peer = await aPerson(server);
    await aRunningCohort(server, course, { trainers: [trainer.id], members: [author.person.id, peer.id] });
    const reviewer = await aSession(server, trainer);
    const coordinator = await aSession(server, await aPerson(server, { roles: ['coordinator'] }));
    const otherTrainer = await aSession(server, await aPerson(server, { roles: ['trainer'] }));
    const member = await aSession(server, peer);
    const { body } = await add(pdf);

    expect((await open(body.id, reviewer)).status).toBe(404);
    await handIn(server, author);

    expect((await open(body.id, reviewer)).status).toBe(200);
    expect((await open(body.id, coordinator)).status).toBe(200);
    expect((await open(body.id, otherTrainer)).status).toBe(404);
    expect((await open(body.id, member)).status).toBe(404);
    expect(
      (await server.call(assignmentApi.file, { params: { handInId: author.handIn.id, fileId: body.id } })).status,
    ).toBe(401);
    expect(await add(pdf, { session: reviewer })).toMatchObject({ status: 404 });
    expect(await remove(body.id, reviewer)).toMatchObject({ status: 404 });
    expect(await remove(body.id)).toMatchObject({ status: 409, body: { code: 'hand_in.closed' } });
  });
});

describe('a photograph', () => {
  it('loses the place where it was taken and is turned the right way up', async () => {
    const photo = await aPhoto();
    const before = await sharp(photo).metadata();
    expect(before.exif?.toString('latin1')).toContain('Jana');
    expect(before.orientation).toBe(6);

    const { body } = await add(photo, { name: 'IMG_1.JPG' });
    const kept = Buffer.from((await open(body.id)).body as never);
    const after = await sharp(kept).metadata();

    expect(body).toMatchObject({ name: 'IMG_1.jpg', mediaType: 'image/jpeg' });
    expect({ exif: after.exif, xmp: after.xmp, iptc: after.iptc }).toEqual({});
    expect(kept.toString('latin1')).not.toMatch(/Jana|Exif|GPS/);
    expect([after.width, after.height]).toEqual([40, 60]);
  });

  it('loses what was hidden behind it', async () => {
    const polyglot = Buffer.concat([await aPhoto(), Buffer.from('<script>alert(1)</script>PK\x05\x06')]);

    const { body } = await add(polyglot, { name: 'party.jpg' });

    expect(Buffer.from((await open(body.id)).body as never).includes('script')).toBe(false);
  });

  it('is refused when it would unfold to more than a machine can hold', async () => {
    const bomb = await sharp({ create: { width: 8000, height: 8000, channels: 3, background: 'black' } })
      .png()
      .toBuffer();

    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await add(bomb, { name: 'bomb.png' })).toMatchObject({ status: 422, body: { code: 'file.broken' } });
  });

  it('is refused when it is damaged', async () => {
    const half = (await aPhoto()).subarray(0, 200);

    expect(await add(half, { name: 'half.jpg' })).toMatchObject({ status: 422, body: { code: 'file.broken' } });
  });
});

describe('an office document', () => {
  const packed = (...names: string[]) =>
    Buffer.from(zipSync(Object.fromEntries(names.map((n) => [n, strToU8('<x/>')]))));

  it('is kept as it is, but not with programs in it', async () => {
    const { body } = await add(packed('[Content_Types].xml', 'word/document.xml'), { name: 'zápis.docx' });

    expect(body).toMatchObject({
      name: 'zápis.docx',
      mediaType: expect.stringContaining('wordprocessingml') as string,
    });
    expect(await add(packed('word/document.xml', 'word/vbaProject.bin'), { name: 'macro.docx' })).toMatchObject({
      status: 415,
      body: { code: 'file.kind_refused' },
    });
  });
});

describe('files that are something else than they say', () => {
  it.each([
    ['a page renamed to a document', Buffer.from('<!DOCTYPE html><script>alert(1)</script>'), 'plan.pdf'],
    ['a picture that is a program', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'), 'plan.png'],
    ['a page behind a comment', Buffer.from('<!-- x --> <html><body onload=x()>'), 'plan.txt'],
    ['a page in another encoding', Buffer.from('\ufeff<html><body onload=x()>', 'utf16le'), 'plan.txt'],
    ['a program', Buffer.from('MZ\x90\x00\x03\x00\x00\x00', 'latin1'), 'plan.pdf'],
    ['an archive', Buffer.from(`PK\x05\x06${'\0'.repeat(18)}`, 'latin1'), 'plan.docx'],
  ])('are refused: %s', async (_, bytes, name) => {
    expect(await add(bytes, { name })).toMatchObject({ status: 415, body: { code: 'file.kind_refused' } });
  });

  it('are called what they are when they do no harm', async () => {
    const { body } = await add(Buffer.from('Only words.'), { name: 'report.pdf' });

    expect(body).toMatchObject({ name: 'report.pdf.txt', mediaType: 'text/plain; charset=utf-8' });
  });

  it('are refused where no file belongs, when empty and when too large', async () => {
    expect(await add(pdf, { part: 'mandate' })).toMatchObject({ status: 422, body: { code: 'hand_in.part_unknown' } });
    expect(await add(Buffer.alloc(0))).toMatchObject({ status: 422, body: { code: 'file.empty' } });
    expect(await add(Buffer.concat([pdf, Buffer.alloc(20 * 1024 * 1024)]))).toMatchObject({
      status: 413,
      body: { code: 'request.too_large' },
    });
    expect(await add(pdf, { session: '' })).toMatchObject({ status: 401 });
  });
});

describe('tidying the files', () => {
  it('forgets bytes that no record speaks of, a day later, and nothing else', async () => {
    const store = server.app.get(FileStore);
    const { body } = await add(pdf);
    const failed = server.db.transaction(async () => {
      await store.keep('lost.pdf', { bytes: pdf, kind: 'pdf', sha256: '0'.repeat(64) });
      throw new Error('The transaction fails.');
    });
    await expect(failed).rejects.toThrow('fails');
    const before = await onDisk();
    const twoDaysAgo = new Date(server.clock.now().getTime() - 2 * 86_400_000);
    for (const name of before) await utimes(join(server.settings.dataDir, 'files', name), twoDaysAgo, twoDaysAgo);

    await store.tidy();

    expect(await onDisk()).toHaveLength(before.length - 1);
    expect((await open(body.id)).status).toBe(200);
  });
});
