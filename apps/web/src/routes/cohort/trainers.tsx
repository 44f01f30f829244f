import { useFetcher } from 'react-router';
import type { CohortView } from '@app/contracts';
import { Button, SelectField } from '@app/ui';
import { isRefusal } from '../../shared/forms.js';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import styles from './cohort.module.css';
import type { OverviewResult } from './overview-actions.js';

interface TrainersProps {
  cohort: CohortView;
  possible: readonly { id: string; name: string }[];
}

/** Who runs the cohort. The last one cannot be taken away, so the button is not there. */
export function Trainers({ cohort, possible }: TrainersProps) {
  const t = useTexts('cohort');
  const tShared = useTexts('shared');
  const fetcher = useFetcher<OverviewResult>();
  const { trainers, can } = cohort;
  const others = possible.filter(({ id }) => !trainers.some((trainer) => trainer.id === id));
  const isBusy = fetcher.state !== 'idle';

  return (
    <section aria-labelledby="trainers">
      <h2 id="trainers">{t('trainers')}</h2>
      <ProblemNotice refusal={isRefusal(fetcher.data) ? fetcher.data : undefined} />
      <ul className={styles['trainers']}>
        {trainers.map(({ id, name }) => (
          <li key={id}>
            <span>{name}</span>
            {can.change && trainers.length > 1 && (
              <fetcher.Form method="post">
                <input type="hidden" name="personId" value={id} />
                <Button
                  type="submit"
                  kind="quiet"
                  isSmall
                  name="intent"
                  value="removeTrainer"
                  isBusy={isBusy}
                  aria-label={t('trainers.remove', { name })}
                >
                  {tShared('remove')}
                </Button>
              </fetcher.Form>
            )}
          </li>
        ))}
      </ul>
      {can.change && others.length > 0 && (
        <fetcher.Form method="post" className={styles['inline']}>
          <SelectField
            label={t('trainers.another')}
            name="personId"
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Button type="submit" kind="secondary" name="intent" value="addTrainer" isBusy={isBusy}>
            {t('trainers.add')}
          </Button>
        </fetcher.Form>
      )}
    </section>
  );
}
