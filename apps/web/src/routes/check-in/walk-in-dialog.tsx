import { useState, type FormEvent } from 'react';
import type { AttendanceRoster, MunicipalityView } from '@app/contracts';
import { Button, Dialog, SelectField, TextField } from '@app/ui';
import { useIsOnline } from '../../shared/connection.js';
import { textOf } from '../../shared/forms.js';
import { useTexts } from '../../shared/i18n.js';
import { MunicipalityField } from '../../shared/municipality-field.js';
import type { Arrival } from './check-in-desk.js';
import styles from './check-in.module.css';

interface WalkInDialogProps {
  roster: AttendanceRoster;
  onArrive: (arrival: Arrival) => void;
}

type Place = Arrival['municipality'];

/** Somebody who came without being on the list; works without a network. */
export function WalkInDialog({ roster, onArrive }: WalkInDialogProps) {
  const t = useTexts('check-in');
  const tShared = useTexts('shared');
  const [isOpen, setIsOpen] = useState(false);
  const [added, setAdded] = useState('');
  const arrive = (arrival: Arrival) => {
    onArrive(arrival);
    setAdded(`${arrival.givenName} ${arrival.familyName}`);
    setIsOpen(false);
  };
  return (
    <>
      <Button kind="secondary" onClick={() => setIsOpen(true)}>
        {t('walkIn.open')}
      </Button>
      <span role="status" className={styles['added']}>
        {added && t('walkIn.added', { name: added })}
      </span>
      <Dialog title={t('walkIn.title')} isOpen={isOpen} onClose={() => setIsOpen(false)} closeLabel={tShared('close')}>
        <Fields roster={roster} onArrive={arrive} />
      </Dialog>
    </>
  );
}

function Fields({ roster, onArrive }: WalkInDialogProps) {
  const t = useTexts('check-in');
  const tShared = useTexts('shared');
  const isOnline = useIsOnline();
  const [found, setFound] = useState<MunicipalityView | null>(null);
  const known = knownPlaces(roster);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const listed = known.find(({ id }) => id === textOf(form, 'place')) ?? null;
    onArrive({
      givenName: textOf(form, 'givenName'),
      familyName: textOf(form, 'familyName'),
      email: textOf(form, 'email'),
      municipality: isOnline && found ? { id: found.id, name: found.name } : listed,
    });
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      <p>{t('walkIn.text')}</p>
      <TextField
        label={t('walkIn.givenName')}
        name="givenName"
        required
        maxLength={80}
        autoComplete="off"
        pattern=".*\S.*"
      />
      <TextField
        label={t('walkIn.familyName')}
        name="familyName"
        required
        maxLength={80}
        autoComplete="off"
        pattern=".*\S.*"
      />
      <TextField
        label={t('walkIn.email')}
        note={tShared('optional')}
        hint={t('walkIn.email.hint')}
        name="email"
        type="email"
        maxLength={254}
        autoComplete="off"
      />
      {isOnline ? (
        <MunicipalityField chosen={found} onChoose={setFound} fault={undefined} isRequired={false} />
      ) : (
        <SelectField
          label={t('walkIn.place')}
          hint={t('walkIn.place.offline')}
          name="place"
          options={[
            { value: '', label: t('walkIn.place.later') },
            ...known.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <Button type="submit">{t('walkIn.save')}</Button>
    </form>
  );
}

/** Without a network only the municipalities of the others on the list are known. */
function knownPlaces({ people }: AttendanceRoster): NonNullable<Place>[] {
  const places = new Map(people.flatMap(({ municipality }) => (municipality ? [[municipality.id, municipality]] : [])));
  return [...places.values()].sort((one, other) => one.name.localeCompare(other.name));
}
