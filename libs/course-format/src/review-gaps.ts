import { languages } from './language.js';
import type { Question } from './question-file.js';
import type { QuestionReview } from './question-review.js';

type GapQuestion = Extract<Question, { type: 'gap' }>;

/** Reports gaps that stand in the prompt but are not described, and the other way round, in each language. */
export function reviewGaps({ question, source, problems }: QuestionReview, value: GapQuestion): void {
  const known = new Set(value.gaps.map((gap) => gap.id));
  for (const language of languages) {
    const prompt = value.prompt[language];
    if (prompt === undefined) continue;
    const written = [...prompt.matchAll(/\{\{([^{}]*)\}\}/g)].map((match) => match[1]?.trim() ?? '');
    const place = source.place([...question.path, 'prompt', language]);
    for (const id of new Set(written)) {
      if (!known.has(id)) {
        problems.error(
          place,
          'gap.unknown',
          `the prompt (${language}) has a gap "{{${id}}}" that is not under gaps; add it or correct the id`,
        );
      } else if (written.filter((other) => other === id).length > 1) {
        problems.error(
          place,
          'gap.repeated',
          `the gap "{{${id}}}" stands twice in the prompt (${language}); give each gap its own id`,
        );
      }
    }
    for (const id of known) {
      if (written.includes(id)) continue;
      problems.error(
        place,
        'gap.not_in_prompt',
        `the prompt (${language}) lacks the gap "{{${id}}}"; write it where the answer belongs`,
      );
    }
  }
}
