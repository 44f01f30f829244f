import { Button, Notice, Row } from '@app/ui';
import { formatDay, formatList } from '../../shared/format.js';
import { languageNames, useTexts } from '../../shared/i18n.js';
import styles from './cohort.module.css';
import type { Draft, Plan, PlanField } from './plan.js';

interface MeanwhileProps {
  draft: Draft;
  onSettle: (field: PlanField, whose: 'own' | 'theirs') => void;
}

/** What somebody else has stored while the form was open, field by field. */
export function Meanwhile({ draft: { base, values, adopted, contested }, onSettle }: MeanwhileProps) {
  const t = useTexts('cohort');
  const show = useValueText();
  if (adopted.length === 0 && contested.length === 0) return null;
  return (
    <Notice kind="warning" title={t('meanwhile')} isAnswer>
      {adopted.length > 0 && (
        <>
          <p>{t('meanwhile.adopted')}</p>
          <ul>
            {adopted.map((field) => (
              <li key={field}>
                {t(`field.${field}`)}: <strong>{show(field, values)}</strong>
              </li>
            ))}
          </ul>
        </>
      )}
      {contested.map((field) => (
        <div key={field} className={styles['contested']} role="group" aria-label={t(`field.${field}`)}>
          <p>
            <strong>{t(`field.${field}`)}</strong>
            <br />
            {t('meanwhile.theirs', { value: show(field, base) })}
            <br />
            {t('meanwhile.own', { value: show(field, values) })}
          </p>
          <Row>
            <Button kind="secondary" isSmall onClick={() => onSettle(field, 'theirs')}>
              {t('meanwhile.take')}
            </Button>
            <Button kind="secondary" isSmall onClick={() => onSettle(field, 'own')}>
              {t('meanwhile.keep')}
            </Button>
          </Row>
        </div>
      ))}
    </Notice>
  );
}

function useValueText(): (field: PlanField, plan: Plan) => string {
  const t = useTexts('cohort');
  return (field, plan) => {
    switch (field) {
      case 'audience':
        return t(`audience.${plan.audience ?? 'both'}`);
      case 'entry':
        return t(`entry.${plan.entry}`);
      case 'languages':
        return formatList(plan.languages.map((language) => languageNames[language]));
      case 'startsOn':
      case 'endsOn':
        return formatDay(plan[field]);
      case 'selfStudyUntil':
        return plan.selfStudyUntil ? formatDay(plan.selfStudyUntil) : t('selfStudy.none');
      case 'welcome':
        return Object.values(plan.welcome).filter(Boolean).join(' / ') || t('value.none');
      case 'needsAssignment':
      case 'showsScores':
        return t(plan[field] ? 'value.yes' : 'value.no');
      default:
        return String(plan[field]);
    }
  };
}
