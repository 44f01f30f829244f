import type { NoticeDelivery } from '@app/contracts';
import { deliveryOf } from './notice-delivery.js';
import { groupChoices, groupDefaults, noticeKinds, type NoticeKind } from './notice-kinds.js';

const now = new Date('2026-12-07T10:00:00Z');
const usual = { now, expiresAt: null, isUrgent: false };
const kinds = Object.keys(noticeKinds) as NoticeKind[];
const always = { nothing: 'at_once', at_once: 'at_once', daily: 'at_once', off: 'at_once' } as const;
const inSummary = { nothing: 'daily', at_once: 'at_once', daily: 'daily', off: 'off' } as const;
const asMail = { ...inSummary, nothing: 'at_once' } as const;
const table: Record<NoticeKind, Record<NoticeDelivery | 'nothing', NoticeDelivery>> = {
  'seat.confirmed': always,
  'seat.waitlisted': always,
  'seat.offered': always,
  'seat.cancelled': always,
  'day.moved': always,
  'day.cancelled': always,
  'seat.offer_lapses': always,
  'seat.lapsed': inSummary,
  'message.received': asMail,
  'seminar.week_ahead': inSummary,
  'seminar.day_ahead': inSummary,
  'self_study.deadline': inSummary,
  'seminar.list': asMail,
};

describe('how a notice goes', () => {
  it.each(kinds)('%s, by what was chosen', (kind) => {
    const choices = ['nothing', 'at_once', 'daily', 'off'] as const;
    const deliveries = choices.map((choice) => [
      choice,
      deliveryOf(kind, choice === 'nothing' ? {} : { group: choice }, usual),
    ]);
    expect(Object.fromEntries(deliveries)).toEqual(table[kind]);
  });

  it.each(kinds)('%s stays on the page when the summary is off, unless it goes at once', (kind) => {
    const without = deliveryOf(kind, { digest: 'off' }, usual);
    expect(without).toBe(table[kind].nothing === 'daily' ? 'off' : 'at_once');
  });

  it.each([
    ['2026-12-07T15:59:00Z', 'at_once'],
    ['2026-12-07T16:00:00Z', 'at_once'],
    ['2026-12-07T16:00:01Z', 'daily'],
  ])('of no use after %s: %s, because the summary comes at five', (expiresAt, delivery) => {
    expect(deliveryOf('seminar.day_ahead', {}, { ...usual, expiresAt: new Date(expiresAt) })).toBe(delivery);
  });

  it('at once when it is urgent, but never against a choice of no mail', () => {
    expect(deliveryOf('self_study.deadline', {}, { ...usual, isUrgent: true })).toBe('at_once');
    expect(deliveryOf('self_study.deadline', { group: 'off' }, { ...usual, isUrgent: true })).toBe('off');
    expect(deliveryOf('self_study.deadline', { digest: 'off' }, { ...usual, isUrgent: true })).toBe('off');
  });

  it('defaults to what its group shows', () => {
    for (const kind of kinds) {
      const { group } = noticeKinds[kind];
      if (groupChoices[group].length > 0) expect(deliveryOf(kind, {}, usual)).toBe(groupDefaults[group]);
    }
  });
});
