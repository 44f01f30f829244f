import { useState } from 'react';
import { Form } from 'react-router';
import type { MunicipalityView } from '@app/contracts';
import { Button, Row, SelectField, TextField } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';
import { MunicipalityField } from '../../shared/municipality-field.js';
import styles from './cohort-people.module.css';
import type { Wanted } from './elected-wanted.js';

/** Whom to look for; the answer is in the address. */
export function ElectedForm({ wanted }: { wanted: Wanted | null }) {
  const t = useTexts('cohort-people');
  const tShared = useTexts('shared');
  const [municipality, setMunicipality] = useState<MunicipalityView | null>(null);
  return (
    <Form className={styles['form']}>
      <TextField label={t('elected.since')} type="date" name="since" required defaultValue={wanted?.since ?? ''} />
      <SelectField
        label={t('elected.country')}
        name="country"
        defaultValue={wanted?.country ?? ''}
        options={[
          { value: '', label: t('elected.anywhere') },
          { value: 'CZ', label: t('country.CZ') },
          { value: 'NO', label: t('country.NO') },
        ]}
      />
      <MunicipalityField chosen={municipality} onChoose={setMunicipality} fault={undefined} isRequired={false} />
      {municipality && <input type="hidden" name="municipalityId" value={municipality.id} />}
      <Row>
        <Button type="submit">{tShared('search')}</Button>
      </Row>
    </Form>
  );
}
