import type { NoticeDelivery } from '@app/contracts';
import { noticeKinds, type NoticeKind } from './notice-kinds.js';
import { nextDigestAt } from './reminder-schedule.js';

/** What a person chose, as far as it matters for one kind; undefined where nothing was chosen. */
export interface Choice {
  group?: NoticeDelivery | undefined;
  digest?: NoticeDelivery | undefined;
}

interface Circumstances {
  now: Date;
  /** From then on there is no use in a mail. */
  expiresAt: Date | null;
  /** Cannot wait for the summary. */
  isUrgent: boolean;
}

/** How one notice goes to one person. What would come too late in the summary goes at once; what is off stays off. */
export function deliveryOf(
  kind: NoticeKind,
  choice: Choice,
  { now, expiresAt, isUrgent }: Circumstances,
): NoticeDelivery {
  const { delivery } = noticeKinds[kind];
  if (delivery === 'never_off' || delivery === 'by_calendar') return 'at_once';
  const wanted = choice.group ?? delivery;
  if (wanted !== 'daily') return wanted;
  if (choice.digest === 'off') return 'off';
  return isUrgent || isTooLate(expiresAt, now) ? 'at_once' : 'daily';
}

/** The next summary would come when there is no use in it any more. */
export function isTooLate(expiresAt: Date | null, now: Date): boolean {
  return expiresAt !== null && expiresAt <= nextDigestAt(now);
}
