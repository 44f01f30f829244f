// `npm run bench`: every figure of docs/benchmarks.md. `npm run bench -- quiz lesson` runs those whose name has the words.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { buildStale, root } from './build.mjs';
import { peopleImport } from './bench/import-bench.mjs';
import { bookings } from './bench/booking-bench.mjs';
import { cohortPage } from './bench/cohort-bench.mjs';
import { mails } from './bench/mail-bench.mjs';
import { lessonPage } from './bench/page-bench.mjs';
import { Product } from './bench/product.mjs';
import { lessonRead, progressEvent, quizRound, signIn, startAndMemory } from './bench/server-benches.mjs';

/** The library's own bench; it is no part of the built server, so it is compiled here. */
function certificates() {
  spawnSync(process.execPath, ['node_modules/@swc/cli/bin/swc.js', 'libs/certificate/bench', '-d', 'dist', '-q'], {
    cwd: root,
    stdio: 'inherit',
  });
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['dist/libs/certificate/bench/certificates.bench.js', '1000'],
    { cwd: root, encoding: 'utf8', env: { ...process.env, TZ: 'UTC' } },
  );
  const [, value] = /certificates: ([\d.]+)/.exec(stdout) ?? [];
  const [, reference] = /plain pdfkit: ([\d.]+)/.exec(stdout) ?? [];
  if (!value || !reference) throw new Error(stderr || stdout);
  return {
    work: '1,000 certificates as PDF',
    value: Number(value),
    reference: Number(reference),
    unit: 'PDF/s',
    of: 'plain pdfkit writing the same page',
    atLeast: 0.5,
  };
}

/** The library alone, compiled here. The first kit of a process parses the fonts: the best of three processes. */
function dayKit() {
  spawnSync(process.execPath, ['node_modules/@swc/cli/bin/swc.js', 'libs/day-kit/bench', '-d', 'dist', '-q'], {
    cwd: root,
    stdio: 'inherit',
  });
  const runs = [1, 2, 3].map(() => {
    const { stdout, stderr } = spawnSync(process.execPath, ['dist/libs/day-kit/bench/day-kit.bench.js'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, TZ: 'UTC' },
    });
    const [, first] = /first kit: ([\d.]+)/.exec(stdout) ?? [];
    const [, pages] = /pages: ([\d.]+) per/.exec(stdout) ?? [];
    const [, plain] = /plain pdfkit: ([\d.]+)/.exec(stdout) ?? [];
    if (!first || !pages || !plain) throw new Error(stderr || stdout);
    return { first: Number(first), pages: Number(pages), plain: Number(plain) };
  });
  const [{ pages, plain }] = runs;
  return [
    {
      work: 'day kit for 30 people in two languages, fonts not yet parsed',
      value: Math.min(...runs.map(({ first }) => first)),
      unit: 'ms',
      atMost: 1000,
    },
    {
      work: 'day kits for 30 people',
      value: pages,
      reference: plain,
      unit: 'pages/s',
      of: 'plain pdfkit writing as many pages with the same words',
      atLeast: 0.5,
    },
  ];
}

const benches = {
  'lesson read': lessonRead,
  'progress event': progressEvent,
  quiz: quizRound,
  'sign-in': signIn,
  certificates,
  'day kit': dayKit,
  'cohort page': cohortPage,
  bookings,
  'lesson page': lessonPage,
  mails,
  'people import': peopleImport,
  'start and memory': startAndMemory,
};
const wanted = process.argv.slice(2);

buildStale();
const product = await Product.start();
const results = [];
try {
  for (const [name, run] of Object.entries(benches)) {
    if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue;
    for (const result of [await run(product)].flat()) {
      results.push(result);
      console.log(describe(result));
    }
  }
} finally {
  await product.remove();
}
if (wanted.length === 0) writeFileSync(join(root, 'docs/benchmarks.md'), report(results));
process.exit(results.every(isReached) ? 0 : 1);

function isReached({ value, reference, atLeast, atMost }) {
  return atLeast === undefined ? value <= atMost : value / reference >= atLeast;
}

function describe(result) {
  return `${isReached(result) ? 'ok  ' : 'MISS'} ${result.work}: ${figure(result)} (${aim(result)})`;
}

function figure({ value, reference, unit }) {
  const own = `${round(value)} ${unit}`;
  return reference === undefined
    ? own
    : `${own}, reference ${round(reference)}: ${Math.round((100 * value) / reference)} %`;
}

function aim({ atLeast, atMost, unit, of }) {
  return atLeast === undefined ? `at most ${atMost} ${unit}` : `at least ${atLeast * 100} % of ${of}`;
}

function round(value) {
  return value >= 100 ? Math.round(value).toLocaleString('en-GB') : String(Math.round(value * 100) / 100);
}

function report(all) {
  const lines = all.map(
    (one) => `| ${one.work} | ${figure(one)} | ${aim(one)} | ${isReached(one) ? 'reached' : '**missed**'} |`,
  );
  return `# Benchmarks

Made by \`npm run bench\`: the built product as a process of its own, load from another one, eight requests at once. References are measured in the
same run on the same machine, so the ratios matter and not the absolutes.

Machine: ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}. Last run: ${new Date().toISOString().slice(0, 10)}.

| work | measured | aim | |
| --- | --- | --- | --- |
${lines.join('\n')}
`;
}
