import { WatchedStretches } from './watched-stretches.js';

function play(stretches: WatchedStretches, from: number, to: number): void {
  for (let time = from; time <= to; time += 0.25) stretches.playedTo(time, 1);
}

describe('what was watched of a film', () => {
  it('is the stretch that played', () => {
    const stretches = new WatchedStretches();
    play(stretches, 0, 12);

    expect(stretches.take()).toEqual([[0, 12]]);
  });

  it('leaves out what was jumped over', () => {
    const stretches = new WatchedStretches();
    play(stretches, 0, 4);
    stretches.close();
    play(stretches, 80, 90);

    expect(stretches.take()).toEqual([
      [0, 4],
      [80, 90],
    ]);
  });

  it('takes a jump for a jump even when nobody said so', () => {
    const stretches = new WatchedStretches();
    play(stretches, 0, 4);
    play(stretches, 94, 95);

    expect(stretches.take()).toEqual([
      [0, 4],
      [94, 95],
    ]);
  });

  it('goes on from where it was taken', () => {
    const stretches = new WatchedStretches();
    play(stretches, 0, 10);
    stretches.take();
    play(stretches, 10.25, 15);

    expect(stretches.take()).toEqual([[10, 15]]);
  });

  it('is nothing when somebody only looked for a place', () => {
    const stretches = new WatchedStretches();
    stretches.playedTo(95, 1);

    expect(stretches.take()).toEqual([]);
  });
});
