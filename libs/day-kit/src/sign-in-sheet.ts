import type { Element } from '@app/print';
import { bindShortWords, colours, style, wrap, stack } from '@app/print';
import { heading } from './heading.js';
import type { Job, Page } from './page.js';
import { a4 } from './page.js';
import { inPages, ROWS_PER_PAGE, signInRows } from './sign-in-rows.js';
import { signInTable } from './sign-in-table.js';

const left = 36;
const width = a4.width - 2 * left;

const letters = style('regular', 6.5, colours.muted);
const leading = 8;
/** The last code stands a little below its row, and keeps its quiet zone. */
const aboveNotice = 17;

/** What is done with the names, in every language of the kit. */
function noticeLines({ kit, words, languages }: Job): string[][] {
  return words.map((own, index) => {
    const text = bindShortWords(own.dataNotice(kit.organiser.name), languages[index] ?? 'cs');
    return wrap(text, letters, width);
  });
}

function notice(job: Job, top: number): Element[] {
  let y = top;
  return noticeLines(job).map((texts, index): Element => {
    const lines = stack(texts, { x: left, y, leading }, letters);
    y += texts.length * leading + 1;
    const locale = job.words[index]?.locale;
    return { tag: 'P', lines, ...(index > 0 && locale ? { lang: locale } : {}) };
  });
}

/** Thirty rows a page: signed in each half-day, with a code for the telephone of whoever checks people in. */
export function signInSheet(job: Job): Page[] {
  const pages = inPages(signInRows(job.kit), ROWS_PER_PAGE);
  const bottom = a4.height - 22 - aboveNotice - noticeLines(job).flat().length * leading;
  return pages.map((rows, index) => {
    const head = heading(job, (words) => words.signInSheet, { number: index + 1, of: pages.length });
    const { table, bars, end } = signInTable(job, rows, { top: head.bottom, bottom });
    return {
      title: job.lead.signInSheet,
      isLandscape: false,
      elements: [...head.elements, table, ...notice(job, end + aboveNotice)],
      bars,
      signs: [head.sign],
    };
  });
}
