import type { BookingView } from '@app/contracts';
import { EmptyState, Table, Tag, type Column } from '@app/ui';
import { formatInstant } from '../../shared/format.js';
import { useTexts } from '../../shared/i18n.js';
import { SeatButtons } from './seat-buttons.js';

const tones = {
  confirmed: 'good',
  offered: 'warning',
  waitlisted: 'neutral',
  no_show: 'problem',
  cancelled: 'neutral',
  declined: 'neutral',
  lapsed: 'neutral',
} as const;

/** Everybody who has asked for a seat, in the order of asking. */
export function SeatsTable({ bookings }: { bookings: readonly BookingView[] }) {
  const t = useTexts('cohort-days');
  const columns: Column<BookingView>[] = [
    { key: 'place', label: t('seat.place'), isNumber: true, cell: ({ place }) => place },
    {
      key: 'name',
      label: t('seat.name'),
      isName: true,
      isBreakable: true,
      cell: ({ person }) => person.name || person.email,
    },
    { key: 'municipality', label: t('seat.municipality'), cell: ({ municipality }) => municipality?.name ?? '–' },
    {
      key: 'state',
      label: t('seat.state'),
      cell: ({ state, offerExpiresAt, ahead }) => (
        <Tag tone={tones[state]}>
          {state === 'offered' && offerExpiresAt
            ? t('seat.offered', { until: formatInstant(offerExpiresAt) })
            : state === 'waitlisted' && ahead !== null
              ? t('seat.waitlisted', { place: ahead + 1 })
              : t(`seat.${state}`)}
        </Tag>
      ),
    },
    { key: 'actions', label: t('seat.actions'), cell: (booking) => <SeatButtons booking={booking} /> },
  ];
  if (bookings.length === 0) return <EmptyState title={t('seats.empty')} />;
  return <Table caption={t('seats.caption')} columns={columns} rows={bookings} keyOf={({ id }) => id} />;
}
