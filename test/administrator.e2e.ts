import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..');

describe('the administrator’s tool', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'roundtable-admin-'));
    await cp(join(root, 'courses'), join(folder, 'courses'), { recursive: true });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const run = (words: string[], environment: Record<string, string> = {}) => {
    const { PATH = '', HOME = '' } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/apps/api/src/cli.js'), ...words], {
      cwd: root,
      encoding: 'utf8',
      env: {
        PATH,
        HOME,
        TZ: 'UTC',
        LOG_LEVEL: 'warn',
        DATA_DIR: join(folder, 'var'),
        COURSES_DIR: join(folder, 'courses'),
        ...environment,
      },
    });
    return { status, stdout, stderr };
  };
  const edit = async (file: string, from: string | RegExp, to: string) => {
    const path = join(folder, 'courses/facilitating-meetings', file);
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace(from, to));
    return () => writeFile(path, text);
  };

  it('lists its commands', () => {
    const { status, stdout } = run(['--help']);

    expect(status).toBe(0);
    expect(stdout).toContain('courses check');
    expect(stdout).toContain('sign-in-link <email>');
  });

  it('finds nothing wrong with the courses as they are', () => {
    expect(run(['courses', 'check'])).toMatchObject({ status: 0, stdout: '1 courses, 0 errors, 0 warnings\n' });
  });

  it('reports all problems at once with file, line and column, and ends with 1', async () => {
    const undo = [
      await edit('course.yaml', 'licence: CC BY-SA 4.0', 'license: CC BY-SA 4.0'),
      await edit('lessons/who-is-who/cs.md', /alt="[^"]+"/, 'alt=""'),
      await edit('lessons/five-layouts/en.md', 'media/layout-u.svg', 'media/layout-x.svg'),
    ];
    const { status, stderr } = run(['courses', 'check']);
    for (const put of undo) await put();

    expect(status).toBe(1);
    expect(stderr).toMatch(/courses\/facilitating-meetings\/course\.yaml:\d+:\d+: .*license/);
    expect(stderr).toMatch(/lessons\/who-is-who\/cs\.md:\d+:\d+: .*alt/);
    expect(stderr).toMatch(/lessons\/five-layouts\/en\.md:\d+:\d+: .*layout-x\.svg/);
  });

  it('publishes once, changes nothing the second time, and makes a new revision of a change', async () => {
    expect(run(['courses', 'publish']).stdout).toContain('facilitating-meetings published: revision 1 (major)');
    expect(run(['courses', 'publish']).stdout).toContain('facilitating-meetings unchanged');

    const undo = await edit('lessons/who-is-who/cs.md', /\n\n/, '\n\nDoplněná věta na zkoušku.\n\n');
    const changed = run(['courses', 'publish', '--json']);
    await undo();

    expect(JSON.parse(changed.stdout)).toMatchObject({ ok: true, publications: [{ revision: 2, change: 'minor' }] });
  });

  it('loads the demo and prints a sign-in link, or says that nobody has the address', () => {
    expect(run(['demo']).status).toBe(0);
    expect(run(['demo'])).toMatchObject({ status: 1, stderr: 'The database is not empty: nothing was changed.\n' });

    const link = run(['sign-in-link', 'jana.novakova@roundtable.example']);
    expect(link.stdout).toMatch(/^http:\/\/localhost:3000\/sign-in\/link\/[A-Za-z0-9_-]{40,}\n$/);
    expect(run(['sign-in-link', 'nobody@roundtable.example'])).toMatchObject({
      status: 1,
      stderr: 'Nobody has this address.\n',
    });
  });

  it('names a setting that cannot be used', () => {
    const { status, stderr } = run(['courses', 'check'], { DATABASE_URL: 'oracle:x' });

    expect(status).toBe(1);
    expect(stderr).toContain('DATABASE_URL: must be sqlite:<path> or postgres://');
  });

  it('does not start in another time zone, where instants would be stored wrong', () => {
    const { PATH = '', HOME = '' } = process.env;
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'dist/apps/api/src/main.js')], {
      cwd: root,
      encoding: 'utf8',
      timeout: 20_000,
      env: { PATH, HOME, TZ: 'Europe/Prague', PORT: '0', DATA_DIR: join(folder, 'zone'), LOG_LEVEL: 'error' },
    });

    expect(status).toBe(1);
    expect(stderr).toContain('Run the server with TZ=UTC');
  });
});
