// `npm test`: what CI runs, in the order in which it fails soonest. Ends with a line that counts all tests.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './build.mjs';

const jest = ['node_modules/jest/bin/jest.js', '--config', '.tools/jest.config.cjs'];
const results = mkdtempSync(join(tmpdir(), 'roundtable-results-'));
const total = { passed: 0, failed: 0 };

const suites = [
  { name: 'unit', patterns: ['^(?!.*\\.http\\.spec|.*\\.e2e).*\\.spec\\.tsx?$'] },
  { name: 'http-sqlite', patterns: ['\\.http\\.spec\\.ts$'] },
];

for (const { name, patterns } of suites) {
  console.log(`\n== ${name}`);
  const file = join(results, `${name}.json`);
  const args = [...jest, '--json', `--outputFile=${file}`, '--testPathPatterns', ...patterns];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const outcome = JSON.parse(readFileSync(file, 'utf8'));
  total.passed += outcome.numPassedTests;
  total.failed += outcome.numFailedTests + outcome.numRuntimeErrorTestSuites + (status !== 0 && outcome.success ? 1 : 0);
}

rmSync(results, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
