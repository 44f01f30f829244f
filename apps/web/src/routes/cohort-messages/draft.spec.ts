import { emptyDraft, incompleteLanguage, languagesOf, segmentOf, toBody, withTemplate, withText } from './draft.js';

const blank = emptyDraft({ languages: ['cs', 'nb'] });
const written = withText(blank, 'cs', { subject: 'Slovo', body: 'Text' });

describe('a message while it is being written', () => {
  it.each([
    ['all', { kind: 'all' }],
    ['not_ready', { kind: 'not_ready' }],
    ['confirmed 7', { kind: 'confirmed', dayId: '7' }],
    ['waitlisted 7', { kind: 'waitlisted', dayId: '7' }],
    ['people', null],
  ])('for %s', (target, segment) => {
    expect(segmentOf({ ...blank, target })).toEqual(segment);
  });

  it('for people needs somebody', () => {
    expect(segmentOf({ ...blank, target: 'people', personIds: ['a'] })).toEqual({ kind: 'people', personIds: ['a'] });
  });

  it('is sent without the languages in which nothing was written', () => {
    const touched = withText(written, 'nb', { subject: ' ', body: '' });

    expect(languagesOf(touched)).toEqual(['cs']);
    expect(toBody(touched, { kind: 'all' })).toEqual({
      segment: { kind: 'all' },
      texts: { cs: { subject: 'Slovo', body: 'Text' } },
      fallback: 'cs',
      isReplyToAuthor: false,
    });
  });

  it.each([
    ['nothing written', blank, 'cs'],
    ['one language whole', written, null],
    ['a second one begun', withText(written, 'nb', { body: 'Tekst' }), 'nb'],
    ['the fallback without words', { ...written, fallback: 'nb' as const }, 'nb'],
  ])('lacks something with %s: %s', (_, draft, language) => {
    expect(incompleteLanguage(draft)).toBe(language);
  });

  it('takes over the texts of a template and stays for whom it was', () => {
    const template = { id: 't', name: 'T', texts: { nb: { subject: 'Ord', body: 'Tekst' } }, fallback: 'nb' as const };
    const draft = withTemplate({ ...written, target: 'behind' }, template);

    expect(draft).toMatchObject({ target: 'behind', fallback: 'nb', texts: template.texts });
    expect(languagesOf(draft)).toEqual(['nb']);
  });
});
