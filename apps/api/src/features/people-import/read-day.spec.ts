import { readDay } from './read-day.js';

describe('reading a day', () => {
  it.each(['2026-11-23', '23. 11. 2026', '23.11.2026', '2026-11-23 18:00'])('takes %s', (text) => {
    expect(readDay(text)).toBe('2026-11-23');
  });

  it('takes days and months of one digit', () => {
    expect(readDay('1. 2. 2026')).toBe('2026-02-01');
    expect(readDay('2026-2-1')).toBe('2026-02-01');
  });

  it.each(['31.6.2026', '29. 2. 2026', '11/23/2026', '23.11.26', '0026-11-23', '23. listopadu 2026', 'x2026-11-23'])(
    'refuses %s',
    (text) => {
      expect(readDay(text)).toBeNull();
    },
  );
});
