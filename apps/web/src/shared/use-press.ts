import { useFetcher } from 'react-router';
import { isRefusal, type Refusal } from './forms.js';

/** What an action answers: which press it did, or why not. */
export type PressResult = { done: string } | Refusal;

/** A form that stays where it is, and what came of its last press. */
export function usePress() {
  const fetcher = useFetcher<PressResult>();
  const refusal = isRefusal(fetcher.data) ? fetcher.data : undefined;
  const done = fetcher.data && 'done' in fetcher.data ? fetcher.data.done : undefined;
  return { Form: fetcher.Form, submit: fetcher.submit, isBusy: fetcher.state !== 'idle', refusal, done };
}
