const { existsSync, readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
const { $schema, ...swc } = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));

/** Jest on Node 20 cannot require() ES modules: swc turns every ESM-only package into CommonJS on its way in. */
function esmPackages(modules) {
  const names = readdirSync(modules).flatMap((name) =>
    name.startsWith('@') ? readdirSync(join(modules, name)).map((part) => `${name}/${part}`) : [name],
  );
  return names.filter((name) => {
    const file = join(modules, name, 'package.json');
    if (!existsSync(file)) return false;
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    return manifest.type === 'module' || /\.mjs$/.test(manifest.main ?? '');
  });
}

/** Packages that load ES modules by import(), which Jest cannot run either, and an ES module nested in another package. */
const importing = ['@fastify/static', 'escape-string-regexp'];

const esm = [...esmPackages(join(root, 'node_modules')), ...importing].map((name) => name.replace(/[.\\]/g, '\\$&'));
const tsx = {
  ...swc,
  swcrc: false,
  jsc: {
    ...swc.jsc,
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
  },
};

module.exports = {
  rootDir: root,
  testEnvironment: 'node',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testRegex: String.raw`\.(spec|e2e)\.tsx?$`,
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
  transform: {
    '^.+\\.tsx$': ['@swc/jest', tsx],
    '^.+\\.(ts|js|mjs)$': ['@swc/jest', { ...swc, swcrc: false }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esm.join('|')})/)`],
  moduleNameMapper: {
    '^@app/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^@app/([^/]+)/([^/]+)$': '<rootDir>/libs/$1/src/$2.ts',
    '\\.css$': '<rootDir>/.tools/jest.css.cjs',
  },
  resolver: '<rootDir>/.tools/jest.resolver.cjs',
  globalSetup: '<rootDir>/.tools/jest.setup.cjs',
  workerIdleMemoryLimit: '700MB',
  testTimeout: 20_000,
};
