import { councillor, norwegian, officer, qr, statutory } from '../testing/samples.js';
import type { CertificateSnapshot } from '../src/index.js';
import { renderCertificate } from '../src/index.js';
import { renderWithRawPdfkit, toRawPage } from './raw-pdfkit.js';

/** Certificates per second. */
export interface CertificateBench {
  own: number;
  raw: number;
  /** `own` divided by `raw`; the aim is at least 0.5. */
  ratio: number;
}

const givenNames = ['Jana', 'Petr', 'Kateřina', 'Åse', 'Jiří', 'Ludmila', 'Øyvind', 'Markéta', 'Tomáš', 'Běla'];
const familyNames = ['Nováková', 'Dvořák', 'Šťastná', 'Bjørnstad', 'Příhoda', 'Žďárská', 'Ødegård', 'Růžičková', 'Kůň'];
const samples = [councillor, officer, norwegian, statutory];

/** A cohort as it comes: the same courses, other people. */
function toCohort(count: number): CertificateSnapshot[] {
  return Array.from({ length: count }, (_, index) => {
    const sample = samples[index % samples.length] ?? councillor;
    const givenName = givenNames[index % givenNames.length] ?? '';
    const familyName = `${familyNames[index % familyNames.length] ?? ''}-${index.toString(36)}`;
    const number = `2027/${String(index).padStart(5, '0')}`;
    return { ...sample, number, holder: { ...sample.holder, givenName, familyName } };
  });
}

async function perSecond<Item>(items: Item[], render: (item: Item) => Promise<Uint8Array>): Promise<number> {
  const start = performance.now();
  for (const item of items) await render(item);
  return (items.length / (performance.now() - start)) * 1000;
}

/** Renders `count` certificates our way and with plain pdfkit, in the same process, in turns. */
export async function benchCertificates(count: number): Promise<CertificateBench> {
  const rounds = 5;
  const cohort = toCohort(count);
  const pages = cohort.map(toRawPage);
  const size = Math.ceil(count / rounds);
  let [own, raw] = [0, 0];
  for (let start = 0; start < count; start += size) {
    const share = Math.min(size, count - start) / count;
    own += share / (await perSecond(cohort.slice(start, start + size), (one) => renderCertificate(one, { qr })));
    raw += share / (await perSecond(pages.slice(start, start + size), (one) => renderWithRawPdfkit(one, qr)));
  }
  return { own: 1 / own, raw: 1 / raw, ratio: raw / own };
}

if (require.main === module) {
  void benchCertificates(Number(process.argv[2] ?? 1000)).then(({ own, raw, ratio }) => {
    const lines = [
      `certificates: ${own.toFixed(1)} per second`,
      `plain pdfkit: ${raw.toFixed(1)} per second`,
      `ratio: ${ratio.toFixed(2)} (aim: at least 0.50)`,
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
  });
}
