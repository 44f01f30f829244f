import type { INestApplicationContext } from '@nestjs/common';
import { CoursePublisher } from '../features/course/index.js';
import { DemoService } from '../features/demo/index.js';
import { SignInService } from '../features/session/index.js';
import { Log } from '../platform/log.js';
import { Settings } from '../platform/settings.js';

/** What has to be there before the first request: the courses published and, in an empty demo, people to try it with. */
export async function prepareData(app: INestApplicationContext): Promise<void> {
  await publishCourses(app);
  if (app.get(Settings).isDemo) await loadDemo(app);
}

/** A broken course is reported and stays as it was published; it never stops the server. */
async function publishCourses(app: INestApplicationContext): Promise<void> {
  const log = app.get(Log);
  try {
    const publications = await app.get(CoursePublisher).publishAll(app.get(Settings).coursesDir);
    for (const { folder, outcome, revision, change, problems } of publications) {
      const errors = problems.filter(({ severity }) => severity === 'error');
      if (outcome === 'broken') log.error({ folder, errors: errors.slice(0, 20) }, 'course not published');
      else if (outcome === 'published') log.info({ folder, revision, change }, 'course published');
    }
  } catch (error) {
    log.error({ err: error }, 'courses not read');
  }
}

async function loadDemo(app: INestApplicationContext): Promise<void> {
  const demo = app.get(DemoService);
  if (!(await demo.loadDemo())) return;
  const people = await demo.listPeople();
  const lines = ['', 'The demo association is loaded. One sign-in link per person, good once and for 15 minutes:', ''];
  for (const { name, role, email } of people) {
    lines.push(
      `  ${role.padEnd(14)} ${name} <${email}>`,
      `  ${''.padEnd(14)} ${await app.get(SignInService).signInLink(email)}`,
    );
  }
  lines.push('', 'More links: npm run roundtable -- sign-in-link <email>. Mail that is sent: /demo/mailbox.', '');
  process.stdout.write(`${lines.join('\n')}\n`);
}
