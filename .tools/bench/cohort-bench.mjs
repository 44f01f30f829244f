// The page of a cohort that its trainer has open all the time: everybody's progress in every lesson.
import Database from 'better-sqlite3';
import { join } from 'node:path';

const COURSE = 'facilitating-meetings';
const MEMBERS = 60;

/** Sixty members, each with progress in every lesson, written straight into the database. */
function fill(product, cohortId, courseId) {
  const members = product.signedInPeople(MEMBERS);
  const db = new Database(join(product.dataDir, 'roundtable.db'));
  db.pragma('busy_timeout = 5000');
  const at = new Date().toISOString().replace('T', ' ').replace('Z', '');
  const { currentRevisionId } = db.prepare(`SELECT "currentRevisionId" FROM course WHERE id = ?`).get(courseId);
  const { content } = db.prepare(`SELECT content FROM course_revision WHERE id = ?`).get(currentRevisionId);
  const lessons = JSON.parse(content).modules.flatMap((module) => module.lessons.map(({ slug }) => slug));
  const member = db.prepare(
    `INSERT INTO cohort_member (id, "cohortId", "personId", source, state, "joinedAt") VALUES (?, ?, ?, 'trainer', 'active', ?)`,
  );
  const enrolment = db.prepare(
    `INSERT INTO enrolment (id, "personId", "courseId", "revisionId", audience, state, "enrolledAt", "lastUsedAt") VALUES (?, ?, ?, ?, ?, 'active', ?, ?)`,
  );
  const progress = db.prepare(
    `INSERT INTO lesson_progress ("enrolmentId", lesson, state, "isFinished", block, reached, "activeSeconds", "updatedAt") VALUES (?, ?, ?, 1, 5, 5, 60, ?)`,
  );
  const result = db.prepare(`INSERT INTO quiz_result ("enrolmentId", quiz, best) VALUES (?, 'final', ?)`);
  db.transaction(() => {
    for (const [index, { id }] of members.entries()) {
      // The ids of people serve for the others too: they are unique within each table.
      member.run(id, cohortId, id, at);
      enrolment.run(id, id, courseId, currentRevisionId, index % 2 ? 'officer' : 'politician', at, at);
      for (const [number, lesson] of lessons.entries())
        progress.run(id, lesson, (number + index) % 3 ? 'done' : 'started', at);
      result.run(id, 40 + index);
    }
  })();
  db.close();
  return lessons.length;
}

export async function cohortPage(product, rounds = 200) {
  const [{ id, token }] = product.signedInPeople(1);
  const db = new Database(join(product.dataDir, 'roundtable.db'));
  db.pragma('busy_timeout = 5000');
  db.prepare(`INSERT INTO role_grant (id, "personId", role) VALUES (?, ?, 'trainer')`).run(id, id);
  db.close();
  const course = await product.call('GET', `/courses/${COURSE}?language=cs`, { token });
  const cohort = await product.call('POST', '/cohorts', { token, body: { courseId: course.id } });
  const lessons = fill(product, cohort.id, course.id);

  const path = `/cohorts/${cohort.id}`;
  // All that the page asks for when it is opened; the session is the frame's and asked once.
  const open = () =>
    Promise.all(
      [`${path}?language=cs`, `${path}/matrix?language=cs`, `${path}/invitations`].map((address) =>
        product.call('GET', address, { token }),
      ),
    );
  for (let round = 0; round < 50; round += 1) await open();
  const before = product.cpuMs();
  for (let round = 0; round < rounds; round += 1) await open();
  return {
    work: `cohort page, ${MEMBERS} people × ${lessons} lessons`,
    value: (product.cpuMs() - before) / rounds,
    unit: 'ms of processor',
    atMost: 15,
  };
}
