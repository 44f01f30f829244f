// Every text is there in cs, en and nb, with the same placeholders and Czech plurals; every error code has words.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { parse } from '@messageformat/parser';
import { root } from './build.mjs';

const languages = ['cs', 'en', 'nb'];
const czechPlurals = ['one', 'few', 'many', 'other'];

/** Answers what is wrong, a line each. */
export function checkTexts() {
  const problems = [];
  const catalogues = filesBelow(join(root, 'apps')).filter((path) => /\.cs\.json$/.test(path));
  if (catalogues.length === 0) problems.push('no catalogue of texts was found');
  for (const czech of catalogues) checkCatalogue(czech, problems);
  checkErrorCodes(catalogues, problems);
  return problems;
}

function checkCatalogue(czech, problems) {
  const name = relative(root, czech).replace(/\.cs\.json$/, '');
  const texts = Object.fromEntries(
    languages.map((language) => [
      language,
      readJson(join(dirname(czech), basename(czech).replace('.cs.', `.${language}.`)), problems),
    ]),
  );
  const keys = new Set(languages.flatMap((language) => Object.keys(texts[language])));
  for (const key of keys) {
    const shapes = new Set();
    for (const language of languages) {
      const text = texts[language][key];
      if (typeof text !== 'string' || text.trim() === '') {
        problems.push(`${name}.${language}.json: "${key}" has no text`);
        continue;
      }
      try {
        const tokens = parse(text);
        shapes.add([...new Set(placeholders(tokens))].sort().join(' '));
        if (language === 'cs') checkPlurals(tokens, `${name}.cs.json: "${key}"`, problems);
      } catch (error) {
        problems.push(`${name}.${language}.json: "${key}" cannot be read: ${error.message}`);
      }
    }
    if (shapes.size > 1) problems.push(`${name}: "${key}" has not the same placeholders in every language`);
  }
}

function placeholders(tokens) {
  return tokens.flatMap((token) => {
    if (token.type === 'argument' || token.type === 'function') return [token.arg];
    // What a select chooses by may matter in one language only.
    if (token.type === 'select') return token.cases.flatMap((one) => placeholders(one.tokens));
    if (token.cases) return [token.arg, ...token.cases.flatMap((one) => placeholders(one.tokens))];
    return [];
  });
}

function checkPlurals(tokens, place, problems) {
  for (const token of tokens) {
    if (token.type !== 'plural') continue;
    const missing = czechPlurals.filter((form) => !token.cases.some(({ key }) => key === form));
    if (missing.length > 0) problems.push(`${place} lacks the plural ${missing.join(', ')}`);
  }
}

function checkErrorCodes(catalogues, problems) {
  const source = readFileSync(join(root, 'libs/contracts/src/error.ts'), 'utf8');
  const codes = [...source.matchAll(/^ {2}'([a-z_]+\.[a-z_]+)': \d+/gm)].map(([, code]) => code);
  const errors = catalogues.find((path) => /\/errors\.cs\.json$/.test(path));
  if (codes.length === 0 || !errors) return problems.push('no error codes or no errors.cs.json was found');
  const texts = readJson(errors, problems);
  for (const code of codes) if (!texts[code]) problems.push(`${relative(root, errors)}: the error ${code} has no text`);
}

function readJson(path, problems) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    problems.push(`${relative(root, path)}: ${error.message}`);
    return {};
  }
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}
