import { feedbackQuestions, feedbackSkills, type FeedbackAnswers } from '@app/contracts';
import { textOf } from '../../shared/forms.js';

/** The filled-in form as the server takes it: what was left out is left out, half a comparison too. */
export function answersOf(form: FormData): FeedbackAnswers {
  const pointsOf = (name: string) => Number(textOf(form, name));
  const questions = feedbackQuestions.flatMap((question) => {
    const points = pointsOf(question);
    return points ? [[question, points] as const] : [];
  });
  const skills = feedbackSkills.flatMap((skill) => {
    const [before, after] = [pointsOf(`${skill}.before`), pointsOf(`${skill}.after`)];
    return before && after ? [[skill, { before, after }] as const] : [];
  });
  return { questions: Object.fromEntries(questions), skills: Object.fromEntries(skills), text: textOf(form, 'text') };
}
