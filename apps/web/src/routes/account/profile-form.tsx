import { useState, type FormEvent } from 'react';
import type { ProfileView } from '@app/contracts';
import { Button, Card, Notice, SelectField, TextField } from '@app/ui';
import { fieldFault, textOf } from '../../shared/forms.js';
import { languageNames, languages, useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import styles from './account.module.css';
import { useAccount } from './use-account.js';

type Names = Pick<ProfileView, 'titlesBefore' | 'givenName' | 'familyName' | 'titlesAfter'>;

/** As certificates write it: titles before without a comma, titles after with one. */
export function printName({ titlesBefore, givenName, familyName, titlesAfter }: Names): string {
  const name = [titlesBefore, givenName, familyName].filter(Boolean).join(' ');
  return titlesAfter ? `${name}, ${titlesAfter}` : name;
}

const namesIn = (form: FormData): Names => ({
  titlesBefore: textOf(form, 'titlesBefore'),
  givenName: textOf(form, 'givenName'),
  familyName: textOf(form, 'familyName'),
  titlesAfter: textOf(form, 'titlesAfter'),
});

export function ProfileForm({ profile }: { profile: ProfileView }) {
  const t = useTexts('account');
  const tShared = useTexts('shared');
  const { Form, isBusy, refusal, done } = useAccount();
  const [printed, setPrinted] = useState(profile.printedName);
  const follow = (event: FormEvent<HTMLFormElement>) =>
    setPrinted(printName(namesIn(new FormData(event.currentTarget))));

  return (
    <section aria-labelledby="profile">
      <h2 id="profile">{t('profile')}</h2>
      {/* A new version of the record is a new form: its fields start from what is stored. */}
      <Form method="post" action="/account" key={profile.version} className={styles['form']} onInput={follow}>
        <ProblemNotice refusal={refusal} />
        <input type="hidden" name="version" value={profile.version} />
        <NameFields profile={profile} fault={(field) => fieldFault(refusal, field)} />
        <Card tone="tint">
          <p className={styles['previewLabel']}>{t('profile.preview')}</p>
          <output className={styles['preview']}>{printed || t('profile.preview.empty')}</output>
        </Card>
        <SelectField
          label={t('salutation')}
          hint={t('salutation.hint')}
          name="salutation"
          defaultValue={profile.salutation}
          options={(['none', 'ms', 'mr'] as const).map((value) => ({ value, label: t(`salutation.${value}`) }))}
        />
        <SelectField
          label={t('language')}
          hint={t('language.hint')}
          name="language"
          defaultValue={profile.language}
          options={languages.map((value) => ({ value, label: languageNames[value], lang: value }))}
        />
        <Button type="submit" name="intent" value="save-profile" isBusy={isBusy}>
          {tShared('save')}
        </Button>
      </Form>
      <div role="status">{done && !isBusy && <Notice kind="good">{tShared('saved')}</Notice>}</div>
    </section>
  );
}

interface NameFieldsProps {
  profile: ProfileView;
  fault: (field: string) => ReturnType<typeof fieldFault>;
}

function NameFields({ profile, fault }: NameFieldsProps) {
  const t = useTexts('account');
  const tShared = useTexts('shared');
  const tErrors = useTexts('errors');
  const field = (name: keyof Names, maxLength: number) => {
    const found = fault(name);
    return { name, label: t(name), maxLength, defaultValue: profile[name], fault: found && tErrors(found) };
  };
  return (
    <div className={styles['names']}>
      <TextField
        {...field('titlesBefore', 60)}
        note={tShared('optional')}
        placeholder="Ing."
        autoComplete="honorific-prefix"
      />
      <TextField {...field('givenName', 80)} required autoComplete="given-name" />
      <TextField {...field('familyName', 80)} required autoComplete="family-name" />
      <TextField
        {...field('titlesAfter', 60)}
        note={tShared('optional')}
        placeholder="Ph.D."
        autoComplete="honorific-suffix"
      />
    </div>
  );
}
