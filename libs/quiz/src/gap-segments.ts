import type { QuestionOf } from './question-of.js';

type Gap = QuestionOf<'gap'>['gaps'][number];
type Segment = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'gap'; readonly gap: Gap };

const marker = /\{\{\s*([a-z0-9-]+)\s*\}\}/;

/** Cuts a prompt at its `{{gapId}}`, in reading order. A marker of no gap stays text, so that an author sees it. */
export function splitAtGaps(prompt: string, gaps: readonly Gap[]): Segment[] {
  // A pattern with a group makes `split` give text and ids in turn.
  return prompt.split(marker).flatMap((piece, at): Segment[] => {
    if (at % 2 === 0) return piece === '' ? [] : [{ kind: 'text', text: piece }];
    const gap = gaps.find(({ id }) => id === piece);
    return [gap ? { kind: 'gap', gap } : { kind: 'text', text: `{{${piece}}}` }];
  });
}

/** The prompt with a line in place of each gap, for places that show only a sentence. */
export function promptWithLines(prompt: string, gaps: readonly Gap[]): string {
  return splitAtGaps(prompt, gaps)
    .map((segment) => (segment.kind === 'text' ? segment.text : '____'))
    .join('');
}
