/** The quiz's code: only for lessons that are one. */
export async function loadQuizPart() {
  const { QuizPart } = await import('./quiz/quiz-part.js');
  return { default: QuizPart };
}
