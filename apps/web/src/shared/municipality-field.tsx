import { useRef, useState } from 'react';
import { peopleApi, type MunicipalityView } from '@app/contracts';
import { Combobox } from '@app/ui';
import { call } from './api.js';
import { useTexts } from './i18n.js';

interface MunicipalityFieldProps {
  chosen: MunicipalityView | null;
  onChoose: (municipality: MunicipalityView | null) => void;
  fault: string | undefined;
  isRequired?: boolean;
}

/** 591 Czech names repeat, so each municipality comes with its district and region. */
export function MunicipalityField({ chosen, onChoose, fault, isRequired = true }: MunicipalityFieldProps) {
  const t = useTexts('municipality-field');
  const [text, setText] = useState(chosen?.name ?? '');
  const [found, setFound] = useState<readonly MunicipalityView[]>([]);
  const [state, setState] = useState<'idle' | 'searching' | 'failed'>('idle');
  const latest = useRef<AbortController>(null);

  const look = async (q: string) => {
    latest.current?.abort();
    const mine = new AbortController();
    latest.current = mine;
    setState('searching');
    try {
      const { items } = await call(peopleApi.findMunicipalities, { query: { q } }, { signal: mine.signal });
      setFound(items);
      setState('idle');
    } catch {
      // A newer search took over, or the network failed: the field says so and the next letter tries again.
      if (latest.current === mine) setState('failed');
    }
  };
  const type = (next: string) => {
    setText(next);
    if (chosen) onChoose(null);
    if (next.trim().length < 2) setFound([]);
    else void look(next.trim());
  };
  const status = () => {
    if (text.trim().length < 2 || chosen) return '';
    if (state === 'searching') return t('municipality.searching');
    return state === 'failed' ? t('municipality.failed') : t('municipality.found', { count: found.length });
  };

  return (
    <Combobox
      label={t('municipality')}
      hint={chosen ? [chosen.district, chosen.region].filter(Boolean).join(' · ') : t('municipality.hint')}
      fault={fault}
      text={text}
      onText={type}
      options={chosen ? [] : found}
      onChoose={(municipality) => {
        onChoose(municipality);
        setText(municipality.name);
      }}
      keyOf={({ id }) => id}
      show={({ name, district, region }) => (
        <>
          {name}
          <small>{[district, region].filter(Boolean).join(' · ')}</small>
        </>
      )}
      status={status()}
      isRequired={isRequired}
    />
  );
}
