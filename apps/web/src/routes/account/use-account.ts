import { useFetcher } from 'react-router';
import type { Refusal } from '../../shared/forms.js';
import type { AccountResult, Intent } from './account-actions.js';

/** A form of the account page that stays where it is: what came of its last press. */
export function useAccount() {
  const fetcher = useFetcher<AccountResult>();
  const result = fetcher.data;
  const refusal: Refusal | undefined = result && 'problem' in result ? result : undefined;
  const done: Intent | undefined = result && 'done' in result ? result.done : undefined;
  return { Form: fetcher.Form, submit: fetcher.submit, isBusy: fetcher.state !== 'idle', refusal, done };
}
