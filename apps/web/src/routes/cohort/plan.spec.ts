import { changesOf, mergeDraft, settleField, startDraft, type Draft, type Plan } from './plan.js';

const plan: Plan = {
  name: 'Zima 2026',
  languages: ['cs'],
  audience: null,
  entry: 'invitation',
  startsOn: '2026-12-07',
  endsOn: '2027-03-07',
  selfStudyUntil: null,
  welcome: {},
  requiredDays: 2,
  needsAssignment: false,
  showsScores: false,
};

const write = (draft: Draft, values: Partial<Plan>): Draft => ({ ...draft, values: { ...draft.values, ...values } });

describe('a form over a plan that others change too', () => {
  it('sends only what was changed in it', () => {
    const draft = write(startDraft(1, plan), { name: 'Jaro 2027', requiredDays: 2 });

    expect(changesOf(draft)).toEqual({ name: 'Jaro 2027' });
  });

  it('takes what somebody else changed where nothing was written here, and keeps what was', () => {
    const draft = write(startDraft(1, plan), { name: 'Jaro 2027' });

    const merged = mergeDraft(draft, 2, { ...plan, requiredDays: 1 });

    expect(merged.values).toMatchObject({ name: 'Jaro 2027', requiredDays: 1 });
    expect([merged.version, merged.adopted, merged.contested]).toEqual([2, ['requiredDays'], []]);
    expect(changesOf(merged)).toEqual({ name: 'Jaro 2027' });
  });

  it('asks where both wrote something else, and stores what was chosen', () => {
    const draft = write(startDraft(1, plan), { name: 'Jaro', endsOn: '2027-04-30' });
    const merged = mergeDraft(draft, 2, { ...plan, name: 'Léto', endsOn: '2027-05-31' });

    expect([merged.adopted, merged.contested]).toEqual([[], ['name', 'endsOn']]);
    const settled = settleField(settleField(merged, 'name', 'own'), 'endsOn', 'theirs');
    expect(settled.contested).toEqual([]);
    expect(changesOf(settled)).toEqual({ name: 'Jaro' });
  });

  it('keeps asking when somebody stores yet another change before the answer', () => {
    const draft = mergeDraft(write(startDraft(1, plan), { name: 'Jaro' }), 2, { ...plan, name: 'Léto' });

    const again = mergeDraft(draft, 3, { ...plan, name: 'Léto', showsScores: true });

    expect([again.adopted, again.contested]).toEqual([['showsScores'], ['name']]);
  });

  it('has nothing to ask after its own change was stored, or the same by somebody else', () => {
    const draft = write(startDraft(1, plan), { name: 'Jaro' });

    const merged = mergeDraft(draft, 2, { ...plan, name: 'Jaro' });

    expect([changesOf(merged), merged.adopted, merged.contested]).toEqual([{}, [], []]);
  });
});
