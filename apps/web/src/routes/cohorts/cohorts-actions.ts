import { cohortApi, courseApi } from '@app/contracts';
import { call } from '../../shared/api.js';
import { refusalOf, textOf, type Refusal } from '../../shared/forms.js';
import { currentLanguage } from '../../shared/i18n.js';

/** Creates a cohort or a copy; answers where it is, or why not. */
export async function changeCohorts(form: FormData): Promise<string | Refusal> {
  const idempotencyKey = textOf(form, 'key');
  const startsOn = textOf(form, 'startsOn');
  const name = textOf(form, 'name').trim() || undefined;
  try {
    if (textOf(form, 'intent') === 'copy') {
      const input = { params: { cohortId: textOf(form, 'cohortId') }, body: { startsOn, name } };
      const { cohort, weekends } = await call(cohortApi.copy, input, { idempotencyKey });
      return `/cohorts/${cohort.id}${weekends.length > 0 ? `?weekends=${weekends.join(',')}` : ''}`;
    }
    const read = { params: { courseSlug: textOf(form, 'courseSlug') }, query: { language: currentLanguage() } };
    const { id: courseId } = await call(courseApi.read, read);
    const body = { courseId, name, startsOn: startsOn || undefined };
    const { id } = await call(cohortApi.create, { body }, { idempotencyKey });
    return `/cohorts/${id}`;
  } catch (error) {
    return refusalOf(error);
  }
}
