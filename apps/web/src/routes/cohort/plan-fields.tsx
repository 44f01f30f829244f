import type { Audience, Language } from '@app/contracts';
import { Checkbox, SelectField, TextArea, TextField } from '@app/ui';
import { fieldFault, type Refusal } from '../../shared/forms.js';
import { languageNames, languages, useTexts } from '../../shared/i18n.js';
import styles from './cohort.module.css';
import type { Plan, PlanField } from './plan.js';

interface PlanFieldsProps {
  plan: Plan;
  onChange: (values: Partial<Plan>) => void;
  refusal: Refusal | undefined;
}

/** More days than this no cohort asks for. */
const MOST_DAYS = 6;

export function PlanFields({ plan, onChange, refusal }: PlanFieldsProps) {
  const t = useTexts('cohort');
  const tShared = useTexts('shared');
  const tErrors = useTexts('errors');
  const faultOf = (field: PlanField) => {
    const fault = fieldFault(refusal, field);
    return fault && tErrors(fault);
  };
  const day = (field: 'startsOn' | 'endsOn') => (
    <TextField
      label={t(`field.${field}`)}
      type="date"
      required
      value={plan[field]}
      onChange={(event) => onChange({ [field]: event.target.value })}
      fault={faultOf(field)}
    />
  );

  return (
    <>
      <TextField
        label={t('field.name')}
        required
        maxLength={120}
        value={plan.name}
        onChange={(event) => onChange({ name: event.target.value })}
        fault={faultOf('name')}
      />
      <div className={styles['columns']}>
        {day('startsOn')}
        {day('endsOn')}
        <TextField
          label={t('field.selfStudyUntil')}
          hint={t('selfStudy.hint')}
          note={tShared('optional')}
          type="date"
          min={plan.startsOn}
          max={plan.endsOn}
          value={plan.selfStudyUntil ?? ''}
          onChange={(event) => onChange({ selfStudyUntil: event.target.value || null })}
          fault={faultOf('selfStudyUntil')}
        />
      </div>
      <div className={styles['columns']}>
        <SelectField
          label={t('field.audience')}
          value={plan.audience ?? ''}
          onChange={(event) => onChange({ audience: (event.target.value || null) as Audience | null })}
          options={[
            { value: '', label: t('audience.both') },
            { value: 'politician', label: t('audience.politician') },
            { value: 'officer', label: t('audience.officer') },
          ]}
        />
        <SelectField
          label={t('field.entry')}
          value={plan.entry}
          onChange={(event) => onChange({ entry: event.target.value as Plan['entry'] })}
          options={(['invitation', 'open'] as const).map((value) => ({ value, label: t(`entry.${value}`) }))}
        />
        <SelectField
          label={t('field.requiredDays')}
          hint={t('requiredDays.hint')}
          value={String(plan.requiredDays)}
          onChange={(event) => onChange({ requiredDays: Number(event.target.value) })}
          options={Array.from({ length: Math.max(MOST_DAYS, plan.requiredDays) + 1 }, (_, count) => ({
            value: String(count),
            label: t('days', { count }),
          }))}
        />
      </div>
      <div>
        <Checkbox
          label={t('field.needsAssignment')}
          checked={plan.needsAssignment}
          onChange={(event) => onChange({ needsAssignment: event.target.checked })}
        />
        <Checkbox
          label={t('field.showsScores')}
          hint={t('showsScores.hint')}
          checked={plan.showsScores}
          onChange={(event) => onChange({ showsScores: event.target.checked })}
        />
      </div>
      <Words plan={plan} onChange={onChange} />
    </>
  );
}

/** Languages, and the first words in each of them. The last language cannot be taken away. */
function Words({ plan, onChange }: Pick<PlanFieldsProps, 'plan' | 'onChange'>) {
  const t = useTexts('cohort');
  const tShared = useTexts('shared');
  const toggle = (language: Language, isWanted: boolean) => {
    const chosen = languages.filter((one) => (one === language ? isWanted : plan.languages.includes(one)));
    if (chosen.length > 0) onChange({ languages: chosen });
  };
  return (
    <>
      <fieldset className={styles['languages']}>
        <legend>{t('field.languages')}</legend>
        {languages.map((language) => (
          <Checkbox
            key={language}
            label={<span lang={language}>{languageNames[language]}</span>}
            checked={plan.languages.includes(language)}
            onChange={(event) => toggle(language, event.target.checked)}
          />
        ))}
      </fieldset>
      {plan.languages.map((language) => (
        <TextArea
          key={language}
          label={t('welcome.in', { language: languageNames[language] })}
          hint={t('welcome.hint')}
          note={tShared('optional')}
          lang={language}
          rows={3}
          maxLength={2000}
          value={plan.welcome[language] ?? ''}
          onChange={(event) => onChange({ welcome: { ...plan.welcome, [language]: event.target.value } })}
        />
      ))}
    </>
  );
}
