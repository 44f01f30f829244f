import { courseApi } from '@app/contracts';
import { aPublishedCourse, publishAgain } from '../../../testing/published-course.js';
import { TestServer } from '../../../testing/test-server.js';
import { CourseRevision } from './course-revision.entity.js';

describe('a revision that was stored before courses had assignments', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.stop());

  it('is read as one without any, and the same files are still the same course', async () => {
    const course = await aPublishedCourse(server);
    const stored = await server.db.of(CourseRevision).findOneByOrFail({ courseId: course.id });
    const { assignments, ...old } = JSON.parse(stored.content) as Record<string, unknown>;
    const content = JSON.stringify(old);
    await server.db.transaction(() => server.db.of(CourseRevision).update({ id: stored.id }, { content }));

    const page = await server.call(courseApi.read, {
      params: { courseSlug: course.slug },
      query: { language: 'en' },
    });
    const again = await publishAgain(server, course, (files) => {
      files['notes.txt'] = 'Only the source has changed.';
    });

    expect(assignments).toEqual([]);
    expect(page).toMatchObject({ status: 200, body: { assignments: [] } });
    expect(again).toMatchObject({ outcome: 'unchanged', revision: 1 });
  });
});
