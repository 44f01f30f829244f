import { useState } from 'react';
import type { MunicipalityDayView, SeatBlockView } from '@app/contracts';
import { Button, Row, SelectField, TextField } from '@app/ui';
import { formatInstant } from '../../shared/format.js';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { usePress } from '../../shared/use-press.js';
import type { KnownPerson } from './known-person.js';
import styles from './seats.module.css';

interface BlockNamesProps {
  block: SeatBlockView;
  named: MunicipalityDayView['people'];
  people: readonly KnownPerson[];
}

/** Seats that are held, the names in them, and a way to put in the next one. */
export function BlockNames({ block, named, people }: BlockNamesProps) {
  const t = useTexts('seats');
  const { Form, refusal, isBusy } = usePress();
  const { id, seats, taken, releaseAt, can } = block;
  return (
    <div className={styles['block']}>
      <p>
        <strong>{t('block', { count: seats })}</strong> {t('block.until', { taken, until: formatInstant(releaseAt) })}
      </p>
      <ProblemNotice refusal={refusal} />
      <ul className={styles['names']}>
        {named.map(({ bookingId, name, state, can: canName }) => (
          <li key={bookingId}>
            <span>
              {name}: {t(`state.${state}`)}
            </span>
            {canName.remove && (
              <Form method="post" action="/seats">
                <input type="hidden" name="blockId" value={id} />
                <input type="hidden" name="bookingId" value={bookingId} />
                <Button type="submit" kind="quiet" isSmall name="intent" value="unname" isBusy={isBusy}>
                  {t('unname')}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {can.name && taken < seats && <NameForm key={taken} blockId={id} people={people} />}
      {can.change && (
        <Form method="post" action="/seats">
          <input type="hidden" name="blockId" value={id} />
          <Button type="submit" kind="quiet" isSmall name="intent" value="cancel" isBusy={isBusy}>
            {t('block.cancel')}
          </Button>
        </Form>
      )}
    </div>
  );
}

/** One of the municipality's own people, or somebody by e-mail. */
function NameForm({ blockId, people }: { blockId: string; people: readonly KnownPerson[] }) {
  const t = useTexts('seats');
  const { Form, refusal, isBusy } = usePress();
  const [personId, setPersonId] = useState(people[0]?.id ?? '');
  const [key] = useState(() => crypto.randomUUID());
  const options = [
    ...people.map(({ id, name, office }) => ({ value: id, label: `${name} (${office})` })),
    { value: '', label: t('name.other') },
  ];
  return (
    <Form method="post" action="/seats" className={styles['form']}>
      <ProblemNotice refusal={refusal} />
      <input type="hidden" name="blockId" value={blockId} />
      <input type="hidden" name="key" value={key} />
      <SelectField
        label={t('name')}
        name="personId"
        value={personId}
        onChange={(event) => setPersonId(event.target.value)}
        options={options}
      />
      {personId === '' && (
        <div className={styles['fields']}>
          <TextField label={t('name.email')} type="email" name="email" required maxLength={254} />
          <TextField label={t('name.givenName')} name="givenName" required maxLength={80} />
          <TextField label={t('name.familyName')} name="familyName" required maxLength={80} />
          <TextField label={t('name.office')} name="office" maxLength={120} />
        </div>
      )}
      <Row>
        <Button type="submit" kind="secondary" name="intent" value="name" isBusy={isBusy}>
          {t('name.confirm')}
        </Button>
      </Row>
    </Form>
  );
}
