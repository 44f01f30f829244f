/** One caption: what is said or seen from `start` to `end`, in seconds. */
export interface Cue {
  start: number;
  end: number;
  text: string;
}

const timing = /^((?:\d{2,}:)?\d\d:\d\d\.\d{3})\s+-->\s+((?:\d{2,}:)?\d\d:\d\d\.\d{3})/;

/** The captions of a WebVTT file, which `courses check` has found to be well formed. */
export function readCaptions(file: string): Cue[] {
  const blocks = file
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/);
  return blocks.flatMap((block) => {
    const lines = block.split('\n');
    const at = lines.findIndex((line) => timing.test(line));
    const [, start, end] = timing.exec(lines[at] ?? '') ?? [];
    if (!start || !end) return [];
    const text = lines
      .slice(at + 1)
      .join(' ')
      .replace(/<[^>]*>/g, '')
      .trim();
    return text ? [{ start: secondsOf(start), end: secondsOf(end), text }] : [];
  });
}

function secondsOf(time: string): number {
  return time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}
