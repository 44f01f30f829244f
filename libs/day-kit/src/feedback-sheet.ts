import type { Element } from '@app/print';
import { bindShortWords, colours, formatDate, formatTime, stack, style, toQrMatrix, widthOfLine } from '@app/print';
import { toLocal } from './local-time.js';
import type { Job, Page } from './page.js';
import { a4, courseTitles, setText } from './page.js';

const left = 60;
const width = a4.width - 2 * left;
const qrSize = 290;

/** The question and what one should know before answering it, in one language. */
function words(job: Job, index: number, top: number): { elements: Element[]; bottom: number } {
  const own = job.words[index] ?? job.lead;
  const language = job.languages[index] ?? 'cs';
  const isLead = index === 0;
  const question = setText(own.feedbackQuestion, {
    ...{ x: left, y: top, width, letters: style('strong', isLead ? 34 : 20, isLead ? colours.teal : colours.muted) },
  });
  const end = toLocal(job.kit.feedback.until, job.kit.day.zone);
  const points = own.feedbackPoints(`${formatDate(end.day, language)} ${formatTime(end.time, language)}`);
  let y = question.bottom + (isLead ? 36 : 24);
  const letters = style('regular', isLead ? 13 : 11, isLead ? colours.ink : colours.muted);
  const items = points.map((point): Element => {
    const dot = stack(['•'], { x: left, y, leading: 0 }, { ...letters, colour: colours.clay });
    const set = setText(bindShortWords(point, language), { x: left + 16, y, width: width - 16, letters, lines: 2 });
    y = set.bottom + letters.size * 1.5;
    return {
      tag: 'LI',
      children: [
        { tag: 'Lbl', lines: dot },
        { tag: 'LBody', lines: set.lines, ...(isLead ? {} : { lang: own.locale }) },
      ],
    };
  });
  const tag = isLead ? ('H1' as const) : ('H2' as const);
  return {
    elements: [
      { tag, lines: question.lines, ...(isLead ? {} : { lang: own.locale }) },
      { tag: 'L', children: items },
    ],
    bottom: y,
  };
}

function code(job: Job, top: number): { elements: Element[]; bottom: number } {
  const { url } = job.kit.feedback;
  const typed = url.replace(/^https?:\/\//, '');
  const letters = style('strong', 17, colours.ink);
  const muted = style('regular', 10, colours.muted);
  const hint = job.words.map((own) => own.orType).join(' · ');
  const address = setText(typed, { x: left, y: 0, width, letters, lines: 2 }).lines;
  const middle = (text: string, size: typeof letters) => left + (width - widthOfLine(text, size)) / 2;
  const hintY = top + qrSize + 26;
  const lines = address.map((line, index) => {
    return { ...line, x: middle(line.text, line.style), y: hintY + 24 + index * 21 };
  });
  return {
    elements: [
      {
        tag: 'Figure',
        qr: toQrMatrix(url),
        alt: job.lead.feedbackCode(url),
        ...{ x: left + (width - qrSize) / 2, y: top, size: qrSize },
      },
      { tag: 'P', lines: [{ text: hint, x: middle(hint, muted), y: hintY, style: muted }] },
      { tag: 'P', lines, href: { url, alt: job.lead.feedbackCode(url) } },
    ],
    bottom: hintY + 24 + address.length * 21,
  };
}

/** For the wall or the tables: the way to the feedback form. */
export function feedbackSheet(job: Job): Page[] {
  const first = words(job, 0, 134);
  const qr = code(job, first.bottom + 16);
  const second = job.words.length > 1 ? words(job, 1, qr.bottom + 36).elements : [];
  const [language = 'cs'] = job.languages;
  const day = formatDate(toLocal(job.kit.day.startsAt, job.kit.day.zone).day, language);
  const course = setText([...courseTitles(job).slice(0, 1), day].join(' · '), {
    ...{ x: left + 40, y: 65, width: width - 40, letters: style('regular', 10.5, colours.muted) },
    lines: 2,
  });
  return [
    {
      title: job.lead.feedback,
      isLandscape: false,
      elements: [{ tag: 'P', lines: course.lines }, ...first.elements, ...qr.elements, ...second],
      bars: [],
      signs: [{ x: left + 14, y: 62, radius: 14, isGhost: false }],
    },
  ];
}
