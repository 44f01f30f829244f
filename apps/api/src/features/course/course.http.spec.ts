import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  aPublishedCourse,
  publishAgain,
  replaceIn,
  someCourseFiles,
  writeCourse,
} from '../../../testing/published-course.js';
import { TestServer } from '../../../testing/test-server.js';
import { newId } from '../../platform/id.js';
import { CoursePublisher } from './course-publisher.service.js';
import { CourseRevision } from './course-revision.entity.js';
import { CourseService } from './course.service.js';

describe('publishing courses', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.stop());

  const offered = (slug: string) => server.app.get(CourseService).getOffered(slug);
  const revisionsOf = (courseId: string) =>
    server.db.of(CourseRevision).find({ where: { courseId }, order: { number: 'ASC' } });

  it('makes the first revision and serves its media', async () => {
    const course = await aPublishedCourse(server);

    const { revision } = await offered(course.slug);
    const served = await server.send('GET', revision.content.cover ?? '');

    expect(revision).toMatchObject({ id: course.currentRevisionId, number: 1, courseId: course.id });
    expect(served.status).toBe(200);
    expect(served.headers['content-type']).toContain('image/svg+xml');
  });

  it('changes nothing when nothing has changed', async () => {
    const course = await aPublishedCourse(server);

    const again = await publishAgain(server, course);

    expect(again).toMatchObject({ outcome: 'unchanged', change: null });
    expect(await revisionsOf(course.id)).toHaveLength(1);
  });

  it('makes no new revision of files that only look different', async () => {
    const course = await aPublishedCourse(server);

    const again = await publishAgain(server, course, (files) => {
      files['course.yaml'] = `# a remark\n${files['course.yaml'] ?? ''}`;
    });

    expect(again).toMatchObject({ outcome: 'unchanged', revision: 1 });
    expect(await revisionsOf(course.id)).toHaveLength(1);
  });

  it.each([
    ['a corrected sentence', 'minor', 'lessons/mandate/cs.md', { from: 'Co je otevřené', to: 'Co je ještě otevřené' }],
    ['a higher score to reach', 'major', 'course.yaml', { from: 'minScore: 70', to: 'minScore: 80' }],
    ['another right answer', 'major', 'quiz.yaml', { from: 'correct: 9', to: 'correct: 8' }],
  ] as const)('calls %s a %s change', async (_, change, path, replacement) => {
    const course = await aPublishedCourse(server);

    const publication = await publishAgain(server, course, (files) => replaceIn(files, path, replacement));

    expect(publication).toMatchObject({ outcome: 'published', revision: 2, change });
    expect((await offered(course.slug)).revision.number).toBe(2);
  });

  it('offers the earlier revision again when a change is taken back', async () => {
    const course = await aPublishedCourse(server);
    await publishAgain(server, course, (files) =>
      replaceIn(files, 'course.yaml', { from: 'minutes: 4', to: 'minutes: 5' }),
    );

    const back = await publishAgain(server, course);

    expect(back).toMatchObject({ outcome: 'published', revision: 1, change: 'minor' });
    expect((await offered(course.slug)).revision.id).toBe(course.currentRevisionId);
    expect(await revisionsOf(course.id)).toHaveLength(2);
  });

  it('keeps what is published when the new files are broken, and says where', async () => {
    const course = await aPublishedCourse(server);

    const publication = await publishAgain(server, course, (files) => {
      replaceIn(files, 'course.yaml', { from: 'quiz: final, minScore', to: 'quiz: finale, minScore' });
    });

    expect(publication).toMatchObject({ outcome: 'broken', revision: null });
    expect(publication.problems).toContainEqual(
      expect.objectContaining({ file: `courses/${course.slug}/course.yaml`, severity: 'error', code: 'quiz.unknown' }),
    );
    expect((await offered(course.slug)).revision.id).toBe(course.currentRevisionId);
  });

  it('refuses a file of a kind that is not kept, and names it', async () => {
    const course = await aPublishedCourse(server);

    const publication = await publishAgain(server, course, (files) => {
      files['media/film.exe'] = 'not a film';
      replaceIn(files, 'course.yaml', { from: 'file: media/film.mp4', to: 'file: media/film.exe' });
      delete files['media/film.mp4'];
    });

    expect(publication.outcome).toBe('broken');
    expect(publication.problems).toContainEqual(
      expect.objectContaining({ file: `courses/${course.slug}/media/film.exe`, code: 'media.refused' }),
    );
    expect((await offered(course.slug)).revision.id).toBe(course.currentRevisionId);
    expect((await readdir(join(server.settings.dataDir, 'media'))).join(' ')).not.toContain('.exe');
  });

  it('refuses another id in the folder of a published course', async () => {
    const course = await aPublishedCourse(server);

    const publication = await publishAgain(server, { id: newId(), slug: course.slug });

    expect(publication.problems).toContainEqual(expect.objectContaining({ code: 'course.id_changed' }));
    expect((await offered(course.slug)).id).toBe(course.id);
  });

  describe('from one folder of courses', () => {
    const publishAll = (root: string) => server.app.get(CoursePublisher).publishAll(root);

    it('follows a course whose folder was renamed', async () => {
      const id = newId();
      const root = join(server.settings.dataDir, 'renamed');
      await writeCourse(join(root, 'old-name'), someCourseFiles(id));
      await publishAll(root);
      await rename(join(root, 'old-name'), join(root, 'new-name'));

      const [publication] = await publishAll(root);

      expect(publication?.outcome).not.toBe('broken');
      expect((await offered('new-name')).id).toBe(id);
      await expect(offered('old-name')).rejects.toMatchObject({ code: 'course.not_found' });
    });

    it('refuses a copy that kept the id', async () => {
      const id = newId();
      const root = join(server.settings.dataDir, 'copied');
      await writeCourse(join(root, 'original'), someCourseFiles(id));
      await writeCourse(join(root, 'the-copy'), someCourseFiles(id));

      const publications = await publishAll(root);

      expect(publications.map(({ folder, outcome }) => [folder, outcome])).toEqual([
        ['original', 'published'],
        ['the-copy', 'broken'],
      ]);
      expect(publications[1]?.problems).toContainEqual(expect.objectContaining({ code: 'course.id_taken' }));
    });

    it('publishes the whole courses beside a broken one, and checks without publishing', async () => {
      const root = join(server.settings.dataDir, 'mixed');
      await writeCourse(join(root, 'broken-one'), { 'course.yaml': 'format: 1\n' });
      await writeCourse(join(root, 'whole-one'), someCourseFiles(newId()));

      const checked = await server.app.get(CoursePublisher).check(root);
      await expect(offered('whole-one')).rejects.toMatchObject({ code: 'course.not_found' });
      const publications = await publishAll(root);

      const hasErrors = (folder: string) =>
        checked.find((one) => one.folder === folder)?.problems.some(({ severity }) => severity === 'error');
      expect([hasErrors('broken-one'), hasErrors('whole-one')]).toEqual([true, false]);
      expect(publications.map(({ outcome }) => outcome)).toEqual(['broken', 'published']);
      await rm(root, { recursive: true });
    });
  });
});
