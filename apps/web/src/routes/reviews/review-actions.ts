import { assignmentApi } from '@app/contracts';
import { call } from '../../shared/api.js';
import { refusalOf, textOf } from '../../shared/forms.js';
import { currentLanguage } from '../../shared/i18n.js';
import type { PressResult } from '../../shared/use-press.js';

/** Names of the fields of a criterion. */
export const pointsOf = (criterion: string) => `points.${criterion}`;
export const commentOf = (criterion: string) => `comments.${criterion}`;

/** What the form says: criteria without points or words are left out. */
export function judgementIn(form: FormData, criteria: readonly string[]) {
  const given = criteria.map((id) => ({
    id,
    points: textOf(form, pointsOf(id)),
    comment: textOf(form, commentOf(id)),
  }));
  return {
    points: Object.fromEntries(given.flatMap(({ id, points }) => (points === '' ? [] : [[id, Number(points)]]))),
    comments: Object.fromEntries(given.flatMap(({ id, comment }) => (comment === '' ? [] : [[id, comment]]))),
  };
}

export async function decide(form: FormData, handInId: string): Promise<PressResult> {
  const decision = textOf(form, 'intent') === 'accept' ? 'accept' : 'return';
  const criteria = form.getAll('criterion').map(String);
  try {
    await call(assignmentApi.decide, {
      params: { handInId },
      query: { language: currentLanguage() },
      body: {
        ...judgementIn(form, criteria),
        version: Number(textOf(form, 'version')),
        comment: textOf(form, 'comment'),
        decision,
      },
    });
    return { done: decision };
  } catch (error) {
    return refusalOf(error);
  }
}
