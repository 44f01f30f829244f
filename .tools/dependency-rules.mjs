// Runs the dependency rules over the product, and proves that each of them bites by planting a violation of it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { root } from './build.mjs';

const config = createRequire(import.meta.url)('../.dependency-cruiser.cjs');

/** For each rule: the file that breaks it and what it imports. */
const planted = {
  'no-cycles': [
    ['libs/a/src/one.ts', './two.js'],
    ['libs/a/src/two.ts', './one.js'],
  ],
  'libs-never-import-apps': [['libs/b/src/index.ts', '../../../apps/api/src/main.js']],
  'apps-are-strangers': [['apps/web/src/main.ts', '../../api/src/main.js']],
  'lib-through-its-index': [['apps/api/src/app/deep.ts', '../../../../libs/a/src/one.js']],
  'lib-through-its-index-from-libs': [['libs/b/src/deep.ts', '../../a/src/one.js']],
  'contracts-need-only-zod': [['libs/contracts/src/more.ts', '../../a/src/index.js']],
  'ui-knows-no-domain': [['libs/ui/src/more.ts', '../../contracts/src/index.js']],
  'course-format-stands-alone': [['libs/course-format/src/disk.ts', 'node:fs']],
  'quiz-is-pure': [['libs/quiz/src/disk.ts', 'node:fs']],
  'feature-through-its-index': [['apps/api/src/features/x/x.service.ts', '../y/y.service.js']],
  'features-know-no-app': [['apps/api/src/features/x/x.module.ts', '../../app/deep.js']],
  'platform-knows-no-feature': [['apps/api/src/platform/more.ts', '../features/y/index.js']],
  'shared-knows-no-route': [['apps/web/src/shared/more.ts', '../routes/a/route.js']],
  'route-areas-are-strangers': [['apps/web/src/routes/b/route.ts', '../a/route.js']],
  'e2e-knows-no-product-code': [['test/a.e2e.ts', '../apps/api/src/main.js']],
  'no-own-index': [['apps/api/src/features/y/y.service.ts', './index.js']],
  'no-test-code-in-product': [['apps/api/src/app/test-in-product.ts', '../../testing/factories.js']],
};

/** Files that the planted ones import. */
const bystanders = [
  'apps/api/src/main.ts',
  'apps/api/src/features/y/index.ts',
  'apps/api/testing/factories.ts',
  'apps/web/src/routes/a/route.ts',
  'libs/a/src/index.ts',
  'libs/contracts/src/index.ts',
];

async function violations(baseDir, folders) {
  const { output } = await cruise(
    folders,
    { ...config.options, ruleSet: { forbidden: config.forbidden }, validate: true, baseDir },
    undefined,
    { tsConfig: extractTSConfig(join(root, 'tsconfig.json')) },
  );
  return { found: output.summary.violations, modules: output.summary.totalCruised };
}

/** Answers what is wrong, a line each. */
export async function checkDependencyRules() {
  const problems = [];
  const product = await violations(root, ['apps', 'libs', 'test']);
  for (const { rule, from, to } of product.found) problems.push(`${from}: must not import ${to} (${rule.name})`);
  if (product.modules < 50) problems.push(`only ${product.modules} modules were looked at`);

  const garden = mkdtempSync(join(tmpdir(), 'roundtable-rules-'));
  const write = (path, text) => {
    mkdirSync(dirname(join(garden, path)), { recursive: true });
    writeFileSync(join(garden, path), text);
  };
  for (const path of bystanders) write(path, 'export const x = 1;\n');
  for (const files of Object.values(planted))
    for (const [path, target] of files) write(path, `import * as y from '${target}';\nexport const x = y;\n`);
  const caught = new Set((await violations(garden, ['apps', 'libs', 'test'])).found.map(({ rule }) => rule.name));
  rmSync(garden, { recursive: true, force: true });

  for (const { name } of config.forbidden) {
    if (!planted[name]) problems.push(`the rule ${name} has no planted violation in .tools/dependency-rules.mjs`);
    else if (!caught.has(name)) problems.push(`the rule ${name} does not find the violation planted for it`);
  }
  return problems;
}
