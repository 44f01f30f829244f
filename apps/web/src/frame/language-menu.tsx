import { peopleApi, type Language } from '@app/contracts';
import { Disclosure, Icon } from '@app/ui';
import { call } from '../shared/api.js';
import { chooseLanguage, languageNames, languages, useLanguage, useTexts } from '../shared/i18n.js';
import { forgetSession, useSession } from '../shared/session.js';

/** Letters come in the language of the profile, so the choice goes there too. */
async function keepInProfile(language: Language): Promise<void> {
  const { version } = await call(peopleApi.readProfile, {});
  await call(peopleApi.changeProfile, { body: { version, language } });
  forgetSession();
}

export function LanguageMenu() {
  const t = useTexts('shared');
  const current = useLanguage();
  const { person } = useSession();

  const choose = async (language: Language) => {
    await chooseLanguage(language);
    // Offline or signed out meanwhile: the choice holds on this device, which is what was asked for.
    if (person) await keepInProfile(language).catch(() => undefined);
  };

  return (
    <Disclosure
      name={`${t('nav.language')}: ${languageNames[current]}`}
      label={
        <>
          <Icon name="globe" />
          <span aria-hidden="true">{current.toUpperCase()}</span>
        </>
      }
    >
      <ul>
        {languages.map((language) => (
          <li key={language}>
            <button
              type="button"
              lang={language}
              aria-current={language === current || undefined}
              onClick={() => void choose(language)}
            >
              {languageNames[language]}
              {language === current && <Icon name="check" />}
            </button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
