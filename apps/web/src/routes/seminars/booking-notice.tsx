import type { OwnDayView } from '@app/contracts';
import { Notice } from '@app/ui';
import { formatInstant } from '../../shared/format.js';
import { useTexts } from '../../shared/i18n.js';

/** How one stands with a day, in a sentence. */
export function BookingNotice({ day: { booking, can, seats } }: { day: OwnDayView }) {
  const t = useTexts('seminars');
  if (booking?.state === 'confirmed') return <Notice kind="good">{t('state.confirmed')}</Notice>;
  if (booking?.state === 'offered') {
    const until = booking.offerExpiresAt ? formatInstant(booking.offerExpiresAt) : '';
    return <Notice kind="warning">{t('state.offered', { until })}</Notice>;
  }
  if (booking?.state === 'waitlisted') {
    return <Notice kind="info">{t('state.waitlisted', { ahead: booking.ahead ?? 0 })}</Notice>;
  }
  if (booking?.state === 'no_show') return <p>{t('state.no_show')}</p>;
  if (!can.book) return booking ? <p>{t(`state.${booking.state}`)}</p> : null;
  return <p>{seats.free > 0 ? t('free', { count: seats.free }) : t('full', { count: seats.waitlisted })}</p>;
}
