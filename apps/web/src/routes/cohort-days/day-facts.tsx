import type { SeminarDayView } from '@app/contracts';
import { Facts } from '@app/ui';
import { formatList, formatNumber } from '../../shared/format.js';
import { useTexts } from '../../shared/i18n.js';
import { venueHours } from '../../shared/venue-time.js';

export function DayFacts({ day }: { day: SeminarDayView }) {
  const t = useTexts('cohort-days');
  const halves = day.halfDays.map((half) =>
    t('half', { hours: venueHours({ ...half, zone: day.zone }), lessons: formatNumber(half.hours) }),
  );
  return (
    <Facts
      items={[
        { label: t('column.where'), value: day.venue ? `${day.venue.name}, ${day.venue.address}` : t('online') },
        { label: t('field.access'), value: day.venue?.access },
        { label: t('field.onlineUrl'), value: day.onlineUrl && <a href={day.onlineUrl}>{day.onlineUrl}</a> },
        { label: t('field.halves'), value: halves.join(' · ') },
        { label: t('field.trainers'), value: formatList(day.trainers.map(({ name }) => name)) },
        {
          label: t('field.materials'),
          value:
            day.materials.length === 0
              ? null
              : day.materials.map(({ title, url }) => (
                  <div key={url}>
                    <a href={url}>{title}</a>
                  </div>
                )),
        },
        { label: t('field.isRequired'), value: t(day.isRequired ? 'yes' : 'no') },
      ]}
    />
  );
}
