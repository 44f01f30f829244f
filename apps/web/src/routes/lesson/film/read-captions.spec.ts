import { readCaptions } from './read-captions.js';

describe('reading captions', () => {
  it('finds times and texts, with or without numbers and hours', () => {
    const file =
      'WEBVTT\n\n1\n00:00:00.000 --> 00:00:05.000\nFirst line\nsecond line.\n\n00:05.500 --> 01:00:07.250\n<v Jana>Good evening.\n';

    expect(readCaptions(file)).toEqual([
      { start: 0, end: 5, text: 'First line second line.' },
      { start: 5.5, end: 3607.25, text: 'Good evening.' },
    ]);
  });

  it('passes over notes and styles, whatever ends the lines', () => {
    const file = '\uFEFFWEBVTT\r\n\r\nNOTE not said\r\n\r\n00:01.000 --> 00:02.000 align:start\r\nSaid.\r\n';

    expect(readCaptions(file)).toEqual([{ start: 1, end: 2, text: 'Said.' }]);
  });
});
