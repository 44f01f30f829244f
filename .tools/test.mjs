// `npm test`: what CI runs, in the order in which it fails soonest. Its last line counts all tests.
// `npm test -- unit http-sqlite` runs only the suites named.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildStale, root } from './build.mjs';
import { startPostgres } from './postgres.mjs';

const results = mkdtempSync(join(tmpdir(), 'roundtable-results-'));
const total = { passed: 0, failed: 0 };

/** Jest on the files whose path matches; every skipped or pending test counts as failed: there are none here. */
function jest(name, pattern, { env = {}, args = [] } = {}) {
  const file = join(results, `${name}.json`);
  const command = [
    'node_modules/jest/bin/jest.js',
    '--config',
    '.tools/jest.config.cjs',
    '--json',
    `--outputFile=${file}`,
  ];
  spawnSync(process.execPath, [...command, '--testPathPatterns', pattern, ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, TZ: 'UTC', NODE_OPTIONS: '--disable-warning=ExperimentalWarning', ...env },
  });
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + numPendingTests + numTodoTests + numRuntimeErrorTestSuites,
  };
}

function check() {
  const { status } = spawnSync(process.execPath, ['.tools/check.mjs'], { cwd: root, stdio: 'inherit' });
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function onPostgres() {
  const postgres = await startPostgres();
  try {
    const env = { TEST_POSTGRES_URL: postgres.url };
    // Making some eighty tables for each file of specs takes its time on a busy machine.
    return jest('http-postgres', '\\.http\\.spec\\.ts$', { env, args: ['--testTimeout=60000'] });
  } finally {
    await postgres.stop();
  }
}

function inBrowser() {
  buildStale();
  return jest('browser', '\\.e2e\\.ts$', { args: ['--runInBand', '--testTimeout=180000'] });
}

const suites = {
  check,
  unit: () => jest('unit', '^(?!.*\\.http\\.spec\\.ts$).*\\.spec\\.tsx?$'),
  'http-sqlite': () => jest('http-sqlite', '\\.http\\.spec\\.ts$'),
  'http-postgres': onPostgres,
  browser: inBrowser,
};

const wanted = process.argv.slice(2);
for (const [name, run] of Object.entries(suites)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n== ${name}`);
  const startedAt = Date.now();
  const { passed, failed } = await run();
  console.log(`== ${name}: ${passed} passed, ${failed} failed (${Math.round((Date.now() - startedAt) / 1000)} s)`);
  total.passed += passed;
  total.failed += failed;
}

rmSync(results, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
