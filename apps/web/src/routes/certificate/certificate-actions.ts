import { redirect } from 'react-router';
import { certificateApi, hideableFields } from '@app/contracts';
import { call } from '../../shared/api.js';
import { refusalOf, textOf, type Refusal } from '../../shared/forms.js';

export type CertificateResult = { done: string } | Refusal;

/** Does what the pressed button says: what the public page hides, a correction, or a revocation. */
export async function changeCertificate(
  params: { certificateId: string },
  form: FormData,
): Promise<CertificateResult | Response> {
  const intent = textOf(form, 'intent');
  try {
    if (intent === 'revoke') {
      await call(certificateApi.revoke, { params, body: { reason: textOf(form, 'reason') } });
    } else if (intent === 'correct') {
      const input = { params, body: { reason: textOf(form, 'reason') } };
      const corrected = await call(certificateApi.correct, input, { idempotencyKey: textOf(form, 'key') });
      return redirect(`/certificates/${corrected.id}`);
    } else {
      const hidden = hideableFields.filter((field) => form.getAll('hidden').includes(field));
      await call(certificateApi.hide, { params, body: { hidden, newLink: intent === 'new-link' } });
    }
    return { done: intent };
  } catch (error) {
    return refusalOf(error);
  }
}
