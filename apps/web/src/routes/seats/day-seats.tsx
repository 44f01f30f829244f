import type { MunicipalityDayView, SeatMunicipality } from '@app/contracts';
import { Card, Notice } from '@app/ui';
import { DayWhen } from '../../shared/day-when.js';
import { useTexts } from '../../shared/i18n.js';
import { BlockNames } from './block-names.js';
import type { KnownPerson } from './known-person.js';
import { ReserveForm } from './reserve-form.js';
import styles from './seats.module.css';

interface DaySeatsProps {
  item: MunicipalityDayView;
  municipality: SeatMunicipality;
  /** Who has an office in the municipality today. */
  people: readonly KnownPerson[];
}

/** One day with the municipality's seats: held, named, and who of its people asked by themselves. */
export function DaySeats({ item: { day, seats, blocks, people: booked, can }, municipality, people }: DaySeatsProps) {
  const t = useTexts('seats');
  const held = blocks.filter(({ state }) => state === 'held');
  const alone = booked.filter(({ blockId }) => !held.some(({ id }) => id === blockId));
  return (
    <Card as="li" labelledBy={day.id}>
      <div className={styles['day']}>
        <p className={styles['quiet']}>
          {day.cohortName} · {day.courseTitle}
        </p>
        <h3 id={day.id}>{day.title}</h3>
        <p>
          <DayWhen day={day} />
        </p>
        <p>{day.venue ? `${day.venue.name}, ${day.venue.address}` : t('online')}</p>
        {day.state === 'cancelled' ? (
          <Notice kind="warning">{t('cancelled')}</Notice>
        ) : (
          <p>{t('free', { count: seats.free })}</p>
        )}
        {held.map((block) => (
          <BlockNames
            key={block.id}
            block={block}
            named={booked.filter(({ blockId }) => blockId === block.id)}
            people={people}
          />
        ))}
        {alone.length > 0 && (
          <div>
            <p>{t('alone')}</p>
            <ul>
              {alone.map(({ bookingId, name, state }) => (
                <li key={bookingId}>
                  {name}: {t(`state.${state}`)}
                </li>
              ))}
            </ul>
          </div>
        )}
        {can.reserve && (
          <ReserveForm key={held.length} dayId={day.id} startsAt={day.startsAt} municipality={municipality} />
        )}
      </div>
    </Card>
  );
}
