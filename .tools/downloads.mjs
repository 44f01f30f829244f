// Makes the printed sheets of a course: courses/<slug>/downloads/<name>.json (words) + <name>.mjs (layout) → media/<name>.<language>.pdf
// Run: node .tools/downloads.mjs facilitating-meetings
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import PDFDocument from 'pdfkit';

const require = createRequire(import.meta.url);
const FONTS = {
  regular: require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
};
const LOCALES = { cs: 'cs-CZ', en: 'en-GB', nb: 'nb-NO' };
/** A fixed date, so that the same words always give the same bytes. */
const MADE_ON = new Date('2026-11-02T08:00:00Z');
const COLOUR = {
  ink: '#1F2A37',
  teal: '#1E5B5A',
  clay: '#C4623F',
  honey: '#E5B25D',
  sage: '#A9C1A5',
  sky: '#CFE0E8',
  line: '#8A8378',
  paper: '#FBF8F3',
  white: '#FFFFFF',
};
const MARGIN = 36;

const openDocument = (words, language, landscape) =>
  new PDFDocument({
    size: 'A4',
    layout: landscape ? 'landscape' : 'portrait',
    margins: { top: MARGIN, right: MARGIN, bottom: 12, left: MARGIN },
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: LOCALES[language],
    displayTitle: true,
    font: FONTS.regular,
    info: { Title: words.title, Author: 'Roundtable', CreationDate: MADE_ON, ModDate: MADE_ON },
  });

/** The few things a layout may do: tagged text, tagged tables and decoration that a screen reader skips. */
const createPage = (doc) => {
  const root = doc.struct('Document');
  doc.addStructure(root);
  const write = (role, text, { x, y, width, size = 9.5, bold = false, colour = COLOUR.ink, ...more }) => {
    doc.font(bold ? FONTS.bold : FONTS.regular).fontSize(size);
    const height = doc.heightOfString(text, { width, ...more });
    root.add(doc.struct(role, () => doc.fillColor(colour).text(text, x, y, { width, ...more })));
    return y + height;
  };
  const decorate = (draw) => {
    doc.markContent('Artifact', { type: 'Layout' });
    doc.save();
    draw(doc);
    doc.restore();
    doc.endMarkedContent();
  };
  const cell = (text, { bold = false, size = 9, ...more } = {}) => ({
    text,
    font: { src: bold ? FONTS.bold : FONTS.regular, size },
    ...more,
  });
  const table = ({ x, y, widths, head, rows, height, headColour = COLOUR.teal }) => {
    doc.font(FONTS.regular).fontSize(9);
    const headCells = head.map((text) =>
      cell(text, { bold: true, type: 'TH', backgroundColor: headColour, textColor: COLOUR.white }),
    );
    doc.table({
      position: { x, y },
      columnStyles: widths,
      rowStyles: (row) => (row === 0 ? {} : { minHeight: height }),
      defaultStyle: {
        border: 0.75,
        borderColor: COLOUR.line,
        padding: { top: 4, right: 5, bottom: 4, left: 5 },
        textColor: COLOUR.ink,
      },
      structParent: root,
      data: [headCells, ...rows],
    });
    return doc.y;
  };
  return { doc, write, decorate, cell, table, colour: COLOUR, margin: MARGIN, end: () => root.end() };
};

const closed = (doc) =>
  new Promise((resolve, reject) => {
    const chunks = [];
    doc.on('data', (chunk) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });

const make = async (layout, words, language) => {
  const doc = openDocument(words, language, layout.landscape);
  const bytes = closed(doc);
  const page = createPage(doc);
  layout.draw(page, words);
  page.end();
  const pages = doc.bufferedPageRange().count + doc.bufferedPageRange().start;
  doc.end();
  return { bytes: await bytes, pages };
};

const main = async (slug) => {
  const course = join(import.meta.dirname, '..', 'courses', slug);
  const folder = join(course, 'downloads');
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => basename(file, '.json'));
  for (const name of names) {
    const layout = await import(pathToFileURL(join(folder, `${name}.mjs`)).href);
    const words = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
    for (const language of Object.keys(words)) {
      const { bytes, pages } = await make(layout, words[language], language);
      if (pages !== 1) throw new Error(`${name}.${language}: ${pages} pages, the sheet has room for one`);
      writeFileSync(join(course, 'media', `${name}.${language}.pdf`), bytes);
      process.stdout.write(`${name}.${language}.pdf  ${bytes.length} B\n`);
    }
  }
};

const slug = process.argv[2];
if (slug === undefined) {
  process.stderr.write('Usage: node .tools/downloads.mjs <course-slug>\n');
  process.exitCode = 2;
} else {
  await main(slug);
}
