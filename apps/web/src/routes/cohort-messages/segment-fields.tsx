import type { MessageDesk } from '@app/contracts';
import { Checkbox, SelectField } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';
import { venueShortDay } from '../../shared/venue-time.js';
import { targetOf, type Draft } from './draft.js';
import styles from './cohort-messages.module.css';

interface SegmentFieldsProps {
  desk: MessageDesk;
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
}

/** Whom it is for: a part of the cohort with its number, or people by name. */
export function SegmentFields({ desk, draft, onChange }: SegmentFieldsProps) {
  const t = useTexts('cohort-messages');
  const options = desk.segments.map(({ kind, day, people }) => ({
    value: targetOf(kind, day?.id),
    label: t(`segment.${kind}`, { people, day: day ? `${day.title}, ${venueShortDay(day)}` : '' }),
  }));
  const toggle = (id: string, isChosen: boolean) =>
    onChange({ personIds: isChosen ? [...draft.personIds, id] : draft.personIds.filter((known) => known !== id) });

  return (
    <>
      <div className={styles['narrow']}>
        <SelectField
          label={t('segment')}
          value={draft.target}
          options={[...options, { value: 'people', label: t('segment.people') }]}
          onChange={(event) => onChange({ target: event.target.value })}
        />
      </div>
      {draft.target === 'people' && (
        <fieldset className={styles['people']}>
          <legend>{t('people')}</legend>
          {desk.people.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name || t('people.unnamed')}
              checked={draft.personIds.includes(id)}
              onChange={(event) => toggle(id, event.target.checked)}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}
