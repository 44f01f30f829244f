import type { FileProblems } from './problem.js';

const time = String.raw`(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})`;
const timing = new RegExp(String.raw`^${time}[ \t]+-->[ \t]+${time}(?:[ \t]+.*)?$`);

/** Checks the captions of a film; returns where the last one ends, in seconds. */
export function reviewWebVtt(text: string, problems: FileProblems): number {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  if (!/^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? '')) {
    problems.error(
      { line: 1, column: 1 },
      'captions.invalid',
      'captions begin with a line "WEBVTT"; add it and an empty line',
    );
  }

  let cues = 0;
  let lastStart = 0;
  let lastEnd = 0;
  lines.forEach((line, index) => {
    if (!line.includes('-->')) return;
    const place = { line: index + 1, column: 1 };
    const cue = readTiming(line);
    cues += 1;
    if (cue === null) {
      const message = 'the times of a caption are written as 00:01.000 --> 00:04.000, with a dot and three digits';
      problems.error(place, 'captions.invalid', message);
      return;
    }
    if (cue.end <= cue.start)
      problems.error(place, 'captions.invalid', 'this caption ends before it begins; correct its times');
    if (cue.start < lastStart)
      problems.error(place, 'captions.invalid', 'this caption begins before the one above it; put them in order');
    if ((lines[index + 1] ?? '').trim() === '') {
      problems.error(place, 'captions.invalid', 'this caption has no text; write it on the line below the times');
    }
    lastStart = cue.start;
    lastEnd = Math.max(lastEnd, cue.end);
  });
  if (cues === 0)
    problems.error({ line: 1, column: 1 }, 'captions.invalid', 'there is no caption; add what is said in the film');
  return lastEnd;
}

function readTiming(line: string): { start: number; end: number } | null {
  const parts = timing.exec(line);
  if (parts === null) return null;
  const seconds = (at: number) =>
    Number(parts[at] ?? 0) * 3600 + Number(parts[at + 1]) * 60 + Number(parts[at + 2]) + Number(parts[at + 3]) / 1000;
  return { start: seconds(1), end: seconds(5) };
}
