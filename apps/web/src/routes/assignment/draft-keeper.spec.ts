/** @jest-environment ./.tools/jest.env.web.cjs */
import { stubApi } from '../../testing/stub-api.js';
import { DraftKeeper, type DraftState } from './draft-keeper.js';

const key = 'PATCH /hand-ins/h/draft';
const saved = (version: number) => ({ body: { version, savedAt: '2026-11-23T10:00:00.000Z' } });

function aKeeper() {
  const told: DraftState['kind'][] = [];
  const keeper = new DraftKeeper({ handInId: 'h', version: 1, tell: ({ kind }) => told.push(kind) });
  return { keeper, told };
}

describe('keeping a draft', () => {
  it('sends one request at a time, each on top of the one before', async () => {
    const sent = stubApi({ [key]: [saved(2), saved(3)] });
    const { keeper, told } = aKeeper();

    keeper.write('mandate', 'a');
    const first = keeper.flush();
    // The request is under way now.
    await Promise.resolve();
    keeper.write('mandate', 'ab');
    keeper.write('record', 'x');

    expect(await first).toBe(true);
    expect(sent.map(({ body }) => body)).toEqual([
      { version: 1, texts: { mandate: 'a' } },
      { version: 2, texts: { mandate: 'ab', record: 'x' } },
    ]);
    expect(told.at(-1)).toBe('saved');
    expect(keeper.version).toBe(3);
  });

  it('says that it is offline, keeps the text and sends it later', async () => {
    stubApi({});
    const { keeper, told } = aKeeper();
    keeper.write('mandate', 'a');

    expect(await keeper.flush()).toBe(false);
    expect(told.at(-1)).toBe('offline');
    const sent = stubApi({ [key]: saved(2) });
    expect(await keeper.flush()).toBe(true);

    expect(sent.map(({ body }) => body)).toEqual([{ version: 1, texts: { mandate: 'a' } }]);
  });

  it('sends what is left when the page is, and nothing when all is saved', async () => {
    const sent = stubApi({ [key]: saved(2) });
    const { keeper } = aKeeper();

    keeper.leave();
    expect(sent).toEqual([]);
    keeper.write('mandate', 'a');
    keeper.leave();

    expect(sent).toHaveLength(1);
    expect(await keeper.flush()).toBe(true);
  });
});
