import { redirect } from 'react-router';
import { passkeyApi, sessionApi, type SignedInReply } from '@app/contracts';
import { call } from '../../shared/api.js';
import { refusalOf, textOf, type Refusal } from '../../shared/forms.js';
import { currentLanguage } from '../../shared/i18n.js';
import { ownPath } from '../../shared/paths.js';
import { forgetSession } from '../../shared/session.js';

export interface EmailStepResult {
  step: 'email';
  email: string;
  refusal: Refusal;
}
export interface CodeStepResult {
  step: 'code';
  email: string;
  /** How long the code of the latest mail can be used; unknown after a wrong try. */
  validMinutes: number | null;
  refusal?: Refusal;
}
export type SignInResult = EmailStepResult | CodeStepResult;

/** Leads on after signing in: where the person was going, else where the link says. */
export function enter(reply: SignedInReply, returnTo?: string): Response {
  forgetSession();
  return redirect(ownPath(returnTo && returnTo !== '/' ? returnTo : reply.returnTo));
}

/** Does what the pressed button says: asks for a code, redeems one, or takes a passkey. */
export async function signInBy(form: FormData): Promise<SignInResult | Response> {
  const email = textOf(form, 'email');
  const returnTo = textOf(form, 'returnTo');
  const intent = textOf(form, 'intent');
  try {
    if (intent === 'code') {
      const code = textOf(form, 'code').replace(/\D/g, '');
      return enter(await call(sessionApi.redeemCode, { body: { email, code } }), returnTo);
    }
    if (intent === 'passkey') return enter(await redeemPasskey(form), returnTo);
    const body = { email, language: currentLanguage(), ...(returnTo !== '/' && { returnTo }) };
    const { validMinutes } = await call(sessionApi.requestSignIn, { body });
    return { step: 'code', email, validMinutes };
  } catch (error) {
    const refusal = refusalOf(error);
    return intent === 'code' ? { step: 'code', email, validMinutes: null, refusal } : { step: 'email', email, refusal };
  }
}

function redeemPasskey(form: FormData): Promise<SignedInReply> {
  const response = JSON.parse(textOf(form, 'response')) as Record<string, unknown>;
  return call(passkeyApi.signIn, { body: { challengeId: textOf(form, 'challengeId'), response } });
}
