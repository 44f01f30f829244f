import { useState } from 'react';
import type { HandInView, UndertakingPeople } from '@app/contracts';
import { Button, Card, Notice, RadioGroup, Stack, TextField } from '@app/ui';
import { fieldFault } from '../../shared/forms.js';
import { useTexts } from '../../shared/i18n.js';
import { MunicipalityField } from '../../shared/municipality-field.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { usePress } from '../../shared/use-press.js';
import styles from './assignment.module.css';

const groups = ['politicians', 'officers', 'public', 'pupils', 'organisations'] as const;
const nobody: UndertakingPeople = { total: 0, politicians: 0, officers: 0, public: 0, pupils: 0, organisations: 0 };

/** The real event that accepted work describes, noted down for the register. */
export function EventForm({ handIn: { id, undertaking } }: { handIn: HandInView }) {
  const t = useTexts('assignment');
  const tErrors = useTexts('errors');
  const { Form, isBusy, refusal, done } = usePress();
  const [municipality, setMunicipality] = useState(undertaking?.municipality ?? null);
  const people = undertaking?.people ?? nobody;
  const isSumWrong = fieldFault(refusal, 'people') !== undefined;
  const faultOf = (field: string) => {
    const fault = fieldFault(refusal, field);
    return fault && tErrors(fault);
  };

  return (
    <Card as="section" tone="tint" labelledBy="event">
      <h2 id="event">{t('event')}</h2>
      <p>{t('event.text')}</p>
      <Form method="post">
        <Stack>
          <input type="hidden" name="handInId" value={id} />
          <input type="hidden" name="version" value={undertaking?.version ?? 0} />
          <input type="hidden" name="municipalityId" value={municipality?.id ?? ''} />
          <TextField
            label={t('event.title')}
            name="title"
            required
            maxLength={200}
            defaultValue={undertaking?.title}
            fault={faultOf('title')}
          />
          <TextField
            label={t('event.date')}
            name="date"
            type="date"
            required
            defaultValue={undertaking?.date}
            fault={faultOf('date')}
          />
          <MunicipalityField chosen={municipality} onChoose={setMunicipality} fault={faultOf('municipalityId')} />
          <PeopleField
            name="total"
            label={t('event.total')}
            value={people.total}
            fault={isSumWrong ? t('event.sum') : undefined}
          />
          <fieldset className={styles['groups']}>
            <legend>{t('event.groups')}</legend>
            {groups.map((group) => (
              <PeopleField key={group} name={group} label={t(`event.${group}`)} value={people[group]} />
            ))}
          </fieldset>
          <RadioGroup
            legend={t('event.counted')}
            name="isCounted"
            isRequired
            defaultValue={undertaking ? (undertaking.isCounted ? 'yes' : 'no') : undefined}
            options={[
              { value: 'yes', label: t('event.counted.yes') },
              { value: 'no', label: t('event.counted.no') },
            ]}
          />
          {!isSumWrong && <ProblemNotice refusal={refusal} />}
          <div role="status">{done === 'event' && !isBusy && <Notice kind="good" title={t('event.saved')} />}</div>
          <div>
            <Button type="submit" name="intent" value="event" isBusy={isBusy}>
              {t('event.save')}
            </Button>
          </div>
        </Stack>
      </Form>
    </Card>
  );
}

interface PeopleFieldProps {
  name: string;
  label: string;
  value: number;
  fault?: string | undefined;
}

function PeopleField({ name, label, value, fault }: PeopleFieldProps) {
  return (
    <TextField
      label={label}
      name={name}
      type="number"
      inputMode="numeric"
      min={0}
      max={100_000}
      defaultValue={value}
      fault={fault}
    />
  );
}
