import { useState } from 'react';
import type { MandateView, MunicipalityView } from '@app/contracts';
import { Button, RadioGroup, Row, TextField } from '@app/ui';
import { fieldFault } from '../../shared/forms.js';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import styles from './account.module.css';
import { MunicipalityField } from '../../shared/municipality-field.js';
import { useAccount } from './use-account.js';

interface OfficeFormProps {
  /** Null for a new one. */
  office: MandateView | null;
  onCancel: () => void;
}

export function OfficeForm({ office, onCancel }: OfficeFormProps) {
  const t = useTexts('account');
  const tShared = useTexts('shared');
  const tErrors = useTexts('errors');
  const { Form, isBusy, refusal, done } = useAccount();
  const [municipality, setMunicipality] = useState<MunicipalityView | null>(office?.municipality ?? null);
  // One key for this form: pressing twice, or again after a lost connection, adds one office.
  const [key] = useState(() => crypto.randomUUID());
  const faultOf = (field: string) => {
    const found = fieldFault(refusal, field);
    return found && tErrors(found);
  };

  return (
    <Form method="post" action="/account" className={styles['form']}>
      <ProblemNotice refusal={refusal} />
      <input type="hidden" name="key" value={key} />
      {office && <input type="hidden" name="mandateId" value={office.id} />}
      <input type="hidden" name="municipalityId" value={municipality?.id ?? ''} />
      <MunicipalityField chosen={municipality} onChoose={setMunicipality} fault={faultOf('municipalityId')} />
      <TextField
        label={t('office')}
        hint={t('office.hint')}
        name="office"
        required
        maxLength={120}
        defaultValue={office?.office ?? ''}
        fault={faultOf('office')}
      />
      <RadioGroup
        legend={t('office.audience')}
        name="audience"
        isRequired
        defaultValue={office?.audience}
        fault={faultOf('audience')}
        options={[
          { value: 'politician', label: tShared('audience.politician.one') },
          { value: 'officer', label: tShared('audience.officer.one') },
        ]}
      />
      <div className={styles['dates']}>
        <TextField
          label={t('office.from')}
          type="date"
          name="from"
          required
          defaultValue={office?.from ?? ''}
          fault={faultOf('from')}
        />
        <TextField
          label={t('office.until')}
          note={tShared('optional')}
          type="date"
          name="until"
          defaultValue={office?.until ?? ''}
          fault={faultOf('until')}
        />
      </div>
      <Row>
        <Button type="submit" name="intent" value={office ? 'change-office' : 'add-office'} isBusy={isBusy}>
          {tShared('save')}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {tShared('cancel')}
        </Button>
      </Row>
      <div role="status">{done && !isBusy && tShared('saved')}</div>
    </Form>
  );
}
