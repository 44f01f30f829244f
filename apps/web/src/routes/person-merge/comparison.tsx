import { useState } from 'react';
import { Form, Link, useNavigation } from 'react-router';
import type { MergePreview } from '@app/contracts';
import { Button, Dialog, Notice, RadioGroup, Row, Stack, TextField, buttonClass } from '@app/ui';
import { formatInstant } from '../../shared/format.js';
import { useTexts } from '../../shared/i18n.js';
import { PersonCard } from './person-card.js';
import styles from './person-merge.module.css';

/** Two records side by side: what stays, what comes along, and what a person has to decide. */
export function Comparison({ preview }: { preview: MergePreview }) {
  const t = useTexts('person-merge');
  const tShared = useTexts('shared');
  const [isAsking, setIsAsking] = useState(false);
  const { kept, gone, moves, blocks, fingerprint } = preview;
  return (
    <Stack gap="large">
      <Row>
        <Link to="/people/merge">{t('back')}</Link>
        <Link to={`?kept=${gone.id}&gone=${kept.id}`} className={buttonClass('secondary', true)}>
          {t('swap')}
        </Link>
      </Row>
      <div className={styles['sides']}>
        <PersonCard person={kept} heading={t('kept')} />
        <PersonCard person={gone} heading={t('gone')} />
      </div>
      <section aria-labelledby="moves">
        <h2 id="moves">{t('moves')}</h2>
        {moves.length === 0 ? (
          <p>{t('moves.none')}</p>
        ) : (
          <ul>
            {moves.map(({ thing, count }) => (
              <li key={thing}>{t(`thing.${thing}`, { count })}</li>
            ))}
          </ul>
        )}
      </section>
      {blocks.length > 0 ? (
        <Notice kind="problem" title={t('blocked')}>
          <ul>
            {blocks.map(({ label }) => (
              <li key={label}>{t('blocked.booking', { label })}</li>
            ))}
          </ul>
        </Notice>
      ) : (
        <Form method="post" id="merge-form" className={styles['form']} onSubmit={() => setIsAsking(false)}>
          <input type="hidden" name="keptId" value={kept.id} />
          <input type="hidden" name="goneId" value={gone.id} />
          <input type="hidden" name="fingerprint" value={fingerprint} />
          <Names preview={preview} />
          <Conflicts preview={preview} />
          <TextField label={tShared('reason')} hint={tShared('reason.hint')} name="reason" required maxLength={300} />
          <MergeButton name={kept.name || (kept.emails[0] ?? '')} isAsking={isAsking} onAsk={setIsAsking} />
        </Form>
      )}
    </Stack>
  );
}

function Names({ preview: { fields } }: { preview: MergePreview }) {
  const t = useTexts('person-merge');
  if (fields.length === 0) return null;
  return (
    <section aria-labelledby="fields">
      <h2 id="fields">{t('fields')}</h2>
      <div className={styles['choices']}>
        {fields.map(({ field, kept, gone, suggested }) => (
          <RadioGroup
            key={field}
            legend={t(`field.${field}`)}
            name={`field ${field}`}
            defaultValue={suggested}
            options={[
              { value: 'kept', label: kept || t('empty') },
              { value: 'gone', label: gone || t('empty') },
            ]}
          />
        ))}
      </div>
    </section>
  );
}

type Conflict = MergePreview['conflicts'][number];

function Conflicts({ preview: { conflicts } }: { preview: MergePreview }) {
  const t = useTexts('person-merge');
  if (conflicts.length === 0) return null;
  const words = ({ state, at, steps }: Conflict['kept']) => {
    const known = state === 'completed' || state === 'withdrawn' ? state : 'active';
    const values = { state: t(`state.${known}`), at: formatInstant(at) };
    return steps > 0 ? t('conflict.steps', { ...values, count: steps }) : t('conflict.what', values);
  };
  return (
    <section aria-labelledby="conflicts">
      <h2 id="conflicts">{t('conflicts')}</h2>
      <p>{t('conflicts.note')}</p>
      <div className={styles['choices']}>
        {conflicts.map(({ id, label, kept, gone, suggested }) => (
          <RadioGroup
            key={id}
            legend={label}
            name={`choice ${id}`}
            defaultValue={suggested}
            options={[
              { value: 'kept', label: t('conflict.kept', { what: words(kept) }) },
              { value: 'gone', label: t('conflict.gone', { what: words(gone) }) },
            ]}
          />
        ))}
      </div>
    </section>
  );
}

interface MergeButtonProps {
  name: string;
  isAsking: boolean;
  onAsk: (isAsking: boolean) => void;
}

/** Asks once more; the form itself has the reason, which has to be there first. */
function MergeButton({ name, isAsking, onAsk }: MergeButtonProps) {
  const t = useTexts('person-merge');
  const tShared = useTexts('shared');
  const isBusy = useNavigation().state !== 'idle';
  return (
    <>
      <Button isBusy={isBusy} onClick={({ currentTarget }) => onAsk(currentTarget.form?.reportValidity() ?? false)}>
        {t('merge')}
      </Button>
      <Dialog title={t('merge.ask')} isOpen={isAsking} onClose={() => onAsk(false)} closeLabel={tShared('close')}>
        <p>{t('merge.text', { name })}</p>
        <Row>
          <Button type="submit" form="merge-form" name="intent" value="merge">
            {t('merge.confirm')}
          </Button>
          <Button kind="quiet" onClick={() => onAsk(false)}>
            {tShared('cancel')}
          </Button>
        </Row>
      </Dialog>
    </>
  );
}
