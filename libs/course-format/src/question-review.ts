import type { Placed } from './course-parts.js';
import type { FileProblems } from './problem.js';
import type { Question } from './question-file.js';
import type { YamlSource } from './yaml-source.js';

/** One question with what is needed to report about it. */
export interface QuestionReview {
  question: Placed<Question>;
  source: YamlSource;
  problems: FileProblems;
}
