import { randomUUID } from 'node:crypto';
import { formatRowCode } from '@app/day-kit';
import { codeKey, isRoomCode, personCode, roomCode, rowCode, stepAt } from './presence-codes.js';

const key = codeKey('a secret of a test');
const room = { dayId: '019b0a3c-4d5e-7f60-8123-456789abcdef', half: 1 };
const shownAt = new Date('2026-12-07T08:00:05.000Z');
const code = roomCode(key, room, stepAt(shownAt));
const after = (seconds: number) => new Date(shownAt.getTime() + seconds * 1000);

describe('the code on the screen', () => {
  it('is good while it is shown and for the half minute after', () => {
    expect([0, 24, 25, 54].map((seconds) => isRoomCode(key, room, { code, now: after(seconds) }))).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('is good no longer, and no earlier', () => {
    for (const seconds of [-6, 55, 600, 86_400]) {
      expect(isRoomCode(key, room, { code, now: after(seconds) })).toBe(false);
    }
  });

  it('is good for its day, its half and its server only', () => {
    expect(isRoomCode(key, { ...room, half: 2 }, { code, now: shownAt })).toBe(false);
    expect(isRoomCode(key, { ...room, dayId: randomUUID() }, { code, now: shownAt })).toBe(false);
    expect(isRoomCode(codeKey('another secret'), room, { code, now: shownAt })).toBe(false);
  });

  it('is six letters that spell no words', () => {
    for (let step = 0; step < 500; step += 1) expect(roomCode(key, room, step)).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{6}$/);
  });
});

describe('codes that are scanned', () => {
  it('are the ones that the day kit prints', () => {
    for (let round = 0; round < 50; round += 1) {
      const [dayId, subjectId] = [randomUUID(), randomUUID()];
      expect(rowCode(dayId, subjectId)).toBe(formatRowCode({ dayId, subjectId }));
    }
  });

  it('are signed for one person and one day when a person shows them', () => {
    const [dayId, personId] = [randomUUID(), randomUUID()];
    const own = personCode(key, dayId, personId);

    expect(own).toMatch(/^RT2:[\w-]{22}:[\w-]{22}:[\w-]{22}$/);
    expect(personCode(key, randomUUID(), personId).slice(-22)).not.toBe(own.slice(-22));
    expect(personCode(codeKey('another secret'), dayId, personId)).not.toBe(own);
  });
});
