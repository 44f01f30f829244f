/** The questions are fetched with an attempt, not with the rules. */
export async function loadAttemptForm() {
  return { default: (await import('./attempt-form.js')).AttemptForm };
}

export async function loadQuizResult() {
  return { default: (await import('./quiz-result.js')).QuizResult };
}
