import { useState } from 'react';
import type { DaySeatsView, MunicipalityView, SeatBlockView, SeminarDayView } from '@app/contracts';
import { Button, Card, Row, TextField } from '@app/ui';
import { formatInstant } from '../../shared/format.js';
import { useTexts } from '../../shared/i18n.js';
import { MunicipalityField } from '../../shared/municipality-field.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { usePress } from '../../shared/use-press.js';
import styles from './cohort-days.module.css';

/** Seats held for municipalities before the names are known. */
export function Blocks({ seats, day }: { seats: DaySeatsView; day: SeminarDayView }) {
  const t = useTexts('cohort-days');
  const held = seats.blocks.filter(({ state }) => state === 'held');
  if (held.length === 0 && !seats.can.reserve) return null;
  return (
    <section aria-labelledby="blocks">
      <h2 id="blocks">{t('blocks')}</h2>
      <p>{t('blocks.lead')}</p>
      <ul className={styles['blocks']}>
        {held.map((block) => (
          <Block key={block.id} block={block} />
        ))}
      </ul>
      {seats.can.reserve && <Reserve key={held.length} day={day} />}
    </section>
  );
}

function Block({ block: { id, municipality, seats, taken, releaseAt, can } }: { block: SeatBlockView }) {
  const t = useTexts('cohort-days');
  const { Form, refusal, isBusy } = usePress();
  return (
    <Card as="li">
      <p>
        <strong>{municipality.name}</strong> {municipality.district}
      </p>
      <p>{t('block.text', { taken, seats, until: formatInstant(releaseAt) })}</p>
      <ProblemNotice refusal={refusal} />
      {can.change && (
        <Form method="post">
          <input type="hidden" name="blockId" value={id} />
          <Row>
            <Button type="submit" kind="secondary" isSmall name="intent" value="release" isBusy={isBusy}>
              {t('block.release')}
            </Button>
            <Button type="submit" kind="quiet" isSmall name="intent" value="cancel-block" isBusy={isBusy}>
              {t('block.cancel')}
            </Button>
          </Row>
        </Form>
      )}
    </Card>
  );
}

function Reserve({ day }: { day: SeminarDayView }) {
  const t = useTexts('cohort-days');
  const tShared = useTexts('shared');
  const { Form, refusal, isBusy } = usePress();
  const [isOpen, setIsOpen] = useState(false);
  const [municipality, setMunicipality] = useState<MunicipalityView | null>(null);
  const [key] = useState(() => crypto.randomUUID());
  if (!isOpen) {
    return (
      <Button kind="secondary" onClick={() => setIsOpen(true)}>
        {t('reserve')}
      </Button>
    );
  }
  return (
    <Card>
      <Form method="post" className={styles['form']}>
        <ProblemNotice refusal={refusal} />
        <input type="hidden" name="key" value={key} />
        <input type="hidden" name="municipalityId" value={municipality?.id ?? ''} />
        <MunicipalityField chosen={municipality} onChoose={setMunicipality} fault={undefined} />
        <div className={styles['times']}>
          <TextField
            label={t('reserve.seats')}
            type="number"
            name="seats"
            min={1}
            max={500}
            required
            defaultValue={3}
          />
          <TextField
            label={t('reserve.until')}
            hint={t('reserve.until.hint')}
            type="date"
            name="releaseOn"
            required
            max={day.startsAt.slice(0, 10)}
          />
        </div>
        <Row>
          <Button type="submit" name="intent" value="reserve" isBusy={isBusy}>
            {t('reserve.confirm')}
          </Button>
          <Button kind="quiet" onClick={() => setIsOpen(false)}>
            {tShared('close')}
          </Button>
        </Row>
      </Form>
    </Card>
  );
}
