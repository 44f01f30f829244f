import { useFetcher } from 'react-router';
import type { Refusal } from '../../shared/forms.js';
import type { AccountDone, AccountResult } from './account-actions.js';

/** A form of the account page that stays where it is: what came of its last press. */
export function useAccount() {
  const fetcher = useFetcher<AccountResult>();
  const { data } = fetcher;
  const refusal: Refusal | undefined = data && 'problem' in data ? data : undefined;
  const result: AccountDone | undefined = data && 'done' in data ? data : undefined;
  const isBusy = fetcher.state !== 'idle';
  return { Form: fetcher.Form, submit: fetcher.submit, isBusy, refusal, result, done: result?.done };
}
