import { useState } from 'react';
import { dayKitApi, type DayKitPart, type Language } from '@app/contracts';
import { Button, Checkbox, Dialog, Row, SelectField, buttonClass } from '@app/ui';
import { addressOf } from '../../shared/api.js';
import { languageNames, languages as allLanguages, useTexts } from '../../shared/i18n.js';
import styles from './cohort-days.module.css';

const parts: readonly DayKitPart[] = ['sign-in', 'badges', 'room-sign', 'feedback', 'run-sheet'];

interface KitDialogProps {
  dayId: string;
  /** Of the cohort; the first one leads. */
  languages: readonly Language[];
}

/** What to print for the day: everything, or the papers that are needed, in one or two languages. */
export function KitDialog({ dayId, languages }: KitDialogProps) {
  const t = useTexts('cohort-days');
  const tShared = useTexts('shared');
  const [isOpen, setIsOpen] = useState(false);
  const [chosen, setChosen] = useState<readonly DayKitPart[]>(parts);
  const [second, setSecond] = useState<string>(languages[1] ?? '');
  const first = languages[0] ?? 'cs';
  const query = {
    parts: parts.filter((part) => chosen.includes(part)).join(','),
    languages: [first, second].filter(Boolean).join(','),
  };
  const choose = (part: DayKitPart, isOn: boolean) =>
    setChosen(isOn ? [...chosen, part] : chosen.filter((one) => one !== part));

  return (
    <>
      <Button kind="secondary" onClick={() => setIsOpen(true)}>
        {t('toKit')}
      </Button>
      <Dialog title={t('toKit')} isOpen={isOpen} onClose={() => setIsOpen(false)} closeLabel={tShared('close')}>
        <div className={styles['form']}>
          <fieldset className={styles['group']}>
            <legend>{t('kit.parts')}</legend>
            {parts.map((part) => (
              <Checkbox
                key={part}
                label={t(`kit.${part}`)}
                checked={chosen.includes(part)}
                onChange={(event) => choose(part, event.target.checked)}
              />
            ))}
          </fieldset>
          <SelectField
            label={t('kit.second', { first: languageNames[first] })}
            value={second}
            onChange={(event) => setSecond(event.target.value)}
            options={[
              { value: '', label: t('kit.none') },
              ...allLanguages
                .filter((one) => one !== first)
                .map((one) => ({ value: one, label: languageNames[one], lang: one })),
            ]}
          />
          <Row>
            {chosen.length > 0 && (
              <a
                className={buttonClass('primary')}
                href={addressOf(dayKitApi.read, { params: { dayId }, query })}
                target="_blank"
                rel="noreferrer"
              >
                {t('kit.open')}
              </a>
            )}
          </Row>
        </div>
      </Dialog>
    </>
  );
}
