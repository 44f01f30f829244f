/** @jest-environment ./.tools/jest.env.web.cjs */
import type { Answer } from '@app/contracts';
import { aProblem, stubApi } from '../../../testing/stub-api.js';
import { AnswerStore } from './answer-store.js';

const attemptId = '01936f2e-7b1a-7c43-8d0e-3c2a1b4f5e02';
const path = (question: string) => `PUT /attempts/${attemptId}/answers/${question}`;
const saved = { body: { savedAt: '2026-11-23T10:00:00.000Z' } };
const single = (optionId: string): Answer => ({ type: 'single', optionId });

describe('the answers of an attempt', () => {
  let store: AnswerStore;

  beforeEach(() => {
    localStorage.clear();
    store = new AnswerStore(attemptId, { first: single('a') });
  });
  afterEach(() => store.stop());

  it('are saved one by one', async () => {
    const sent = stubApi({ [path('first')]: saved, [path('second')]: saved });
    store.set('first', single('b'), 0);
    store.set('second', single('c'), 0);

    expect(await store.flush()).toBe(true);

    expect(sent.map(({ path: to, body }) => [to.split('/').at(-1), (body as { answer: Answer }).answer])).toEqual([
      ['first', single('b')],
      ['second', single('c')],
    ]);
    expect(store.current.save.kind).toBe('saved');
  });

  it('carry a sequence that always grows', async () => {
    const sent = stubApi({ [path('first')]: saved });
    store.set('first', single('b'), 0);
    await store.flush();
    store.set('first', single('c'), 0);
    await store.flush();

    const [one, other] = sent.map(({ body }) => (body as { sequence: number }).sequence);
    expect(other).toBeGreaterThan(one ?? Infinity);
  });

  it('wait on the device while there is no connection and survive a reload', async () => {
    stubApi({});
    store.set('first', single('b'), 0);
    expect(await store.flush()).toBe(false);
    expect(store.current.save.kind).toBe('offline');

    const reopened = new AnswerStore(attemptId, { first: single('a') });
    expect(reopened.current.answers['first']).toEqual(single('b'));
    const sent = stubApi({ [path('first')]: saved });
    expect(await reopened.flush()).toBe(true);
    reopened.stop();

    expect(sent).toHaveLength(1);
  });

  it('follow what another device saved, except for what is not sent yet', async () => {
    stubApi({});
    store.set('first', single('b'), 0);
    await store.flush();

    store.adopt({ first: single('x'), second: single('y') });

    expect(store.current.answers).toEqual({ first: single('b'), second: single('y') });
  });

  it('say so when the server has closed the attempt', async () => {
    stubApi({ [path('first')]: aProblem('attempt.closed', 409) });
    store.set('first', single('b'), 0);

    await store.flush();

    expect(store.current.isClosed).toBe(true);
    expect(store.hasUnsaved).toBe(false);
  });

  it('say which one the server did not take', async () => {
    stubApi({ [path('first')]: aProblem('attempt.answer_invalid', 422), [path('second')]: saved });
    store.set('first', single('gone'), 0);
    store.set('second', single('c'), 0);

    await store.flush();

    expect(store.current.refused).toEqual(['first']);
    expect(store.hasUnsaved).toBe(false);
  });
});
