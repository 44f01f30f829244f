import type { TextKey } from '../../shared/i18n.js';

/** Parts of a cohort's page, by their address below it. */
export const tabs: readonly { path: string; text: Extract<TextKey<'cohort'>, `tab.${string}`> }[] = [
  { path: '.', text: 'tab.overview' },
  { path: 'people', text: 'tab.people' },
  { path: 'days', text: 'tab.days' },
  { path: 'assignments', text: 'tab.assignments' },
  { path: 'messages', text: 'tab.messages' },
  { path: 'closing', text: 'tab.closing' },
];
