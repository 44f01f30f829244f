import { Activity } from './activity.js';

const SECOND = 1000;

/** Seconds counted over `seconds` of ticks. */
function countOver(
  activity: Activity,
  clock: { now: number },
  { seconds, isVisible = true }: { seconds: number; isVisible?: boolean },
) {
  let counted = 0;
  for (let second = 0; second < seconds; second += 1) {
    clock.now += SECOND;
    counted += activity.tick(isVisible);
  }
  return counted / SECOND;
}

describe('counting the time spent', () => {
  const start = () => {
    const clock = { now: 1_000_000 };
    return { clock, activity: new Activity(() => clock.now) };
  };

  it('counts while somebody is there', () => {
    const { clock, activity } = start();
    expect(countOver(activity, clock, { seconds: 20 })).toBe(20);
  });

  it('stops a minute after the last sign of life and goes on with the next one', () => {
    const { clock, activity } = start();

    expect(countOver(activity, clock, { seconds: 300 })).toBe(60);
    activity.sign();

    expect(countOver(activity, clock, { seconds: 10 })).toBe(10);
  });

  it('counts nothing while the page is out of sight', () => {
    const { clock, activity } = start();
    expect(countOver(activity, clock, { seconds: 30, isVisible: false })).toBe(0);
  });

  it('counts the whole of a film that plays without a touch', () => {
    const { clock, activity } = start();
    activity.filmPlays('round-table', true);

    expect(countOver(activity, clock, { seconds: 200 })).toBe(200);
  });

  it('does not count the night a device slept through', () => {
    const { clock, activity } = start();
    clock.now += 8 * 3600 * SECOND;
    activity.sign();

    expect(activity.tick(true)).toBe(0);
  });
});
