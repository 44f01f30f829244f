// `npm run check`: everything that can be known without running the product. Each finding is an error.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { checkDependencyRules } from './dependency-rules.mjs';
import { root } from './build.mjs';
import { checkTexts } from './text-rules.mjs';

const program = (script, args) => () =>
  new Promise((resolve) => {
    let output = '';
    const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
      cwd: root,
      env: { ...process.env, FORCE_COLOR: '0' },
    });
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.on('close', (code) => resolve(code === 0 ? [] : [output.trim() || `ended with ${code}`]));
  });

const checks = {
  'types of the server, the libs and the tests': program('typescript7/bin/tsc', ['-p', 'tsconfig.json', '--noEmit']),
  'types of the web application': program('typescript7/bin/tsc', ['-p', 'apps/web', '--noEmit']),
  'lint with types, sizes': program('eslint/bin/eslint.js', ['-c', '.tools/eslint.config.mjs', 'apps', 'libs', 'test']),
  format: program('prettier/bin/prettier.cjs', [
    '--config',
    '.tools/prettier.json',
    '--check',
    '--log-level',
    'warn',
    '.',
  ]),
  'who may import whom, and that each rule bites': checkDependencyRules,
  'unused exports, files and packages': program('knip/bin/knip.js', ['--config', '.tools/knip.json', '--no-progress']),
  'texts in three languages, error codes': async () => checkTexts(),
};

const wanted = process.argv.slice(2);
let failed = 0;
for (const [name, run] of Object.entries(checks)) {
  if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue;
  const startedAt = Date.now();
  const problems = await run();
  if (problems.length > 0) failed += 1;
  console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
  for (const problem of problems) console.log(problem.replace(/^/gm, '     '));
}
process.exit(failed === 0 ? 0 : 1);
