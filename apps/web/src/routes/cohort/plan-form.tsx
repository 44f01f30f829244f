import { useState, type FormEvent } from 'react';
import { useFetcher } from 'react-router';
import type { CohortView } from '@app/contracts';
import { Button, Card, Notice } from '@app/ui';
import { isRefusal } from '../../shared/forms.js';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import styles from './cohort.module.css';
import { Meanwhile } from './meanwhile.js';
import type { OverviewResult } from './overview-actions.js';
import { PlanFields } from './plan-fields.js';
import { changesOf, mergeDraft, planOf, settleField, startDraft, type Plan } from './plan.js';

/**
 * The plan of a cohort. Two trainers may have it open: what the other one stores appears here, beside what was written,
 * and whoever saves second chooses where both wrote something else.
 */
export function PlanForm({ cohort }: { cohort: CohortView }) {
  const t = useTexts('cohort');
  const tShared = useTexts('shared');
  const fetcher = useFetcher<OverviewResult>();
  const [kept, setDraft] = useState(() => startDraft(cohort.version, planOf(cohort)));
  // What came with the cohort is merged while rendering, so that no press can come between.
  const draft = kept.version === cohort.version ? kept : mergeDraft(kept, cohort.version, planOf(cohort));
  if (draft !== kept) setDraft(draft);

  const refusal = isRefusal(fetcher.data) ? fetcher.data : undefined;
  const isConflict = refusal?.problem.code === 'cohort.changed_meanwhile';
  const isBusy = fetcher.state !== 'idle';
  const isSaved = fetcher.data !== undefined && !refusal && !isBusy && Object.keys(changesOf(draft)).length === 0;

  const change = (values: Partial<Plan>) => setDraft({ ...draft, values: { ...draft.values, ...values } });
  const save = (event: FormEvent) => {
    event.preventDefault();
    const changes = JSON.stringify(changesOf(draft));
    setDraft({ ...draft, adopted: [] });
    void fetcher.submit({ intent: 'save', version: String(draft.version), changes }, { method: 'post' });
  };

  return (
    <section aria-labelledby="plan">
      <h2 id="plan">{t('plan')}</h2>
      <Card>
        <form onSubmit={save} className={styles['form']}>
          {!isConflict && <ProblemNotice refusal={refusal} />}
          <Meanwhile draft={draft} onSettle={(field, whose) => setDraft(settleField(draft, field, whose))} />
          <div role="status">{isSaved && <Notice kind="good">{tShared('saved')}</Notice>}</div>
          <fieldset disabled={!cohort.can.change} className={styles['fields']}>
            <PlanFields plan={draft.values} onChange={change} refusal={refusal} />
          </fieldset>
          {cohort.can.change && (
            <Button type="submit" isBusy={isBusy} disabled={draft.contested.length > 0}>
              {tShared('save')}
            </Button>
          )}
        </form>
      </Card>
    </section>
  );
}
