import { problemsAfter, readSample, type Change } from '../testing/a-course.js';

const inCourse = (replace: string, by: string): Change => ({ in: 'course.yaml', replace, by });
const captions = (text: string): Change => ({ in: 'media/table.nb.vtt', text });

describe('problems of media', () => {
  it.each<[string, Change[], string[]]>([
    ['a film that is not there', [{ in: 'media/table.mp4' }], ['course.yaml:18:11 media.missing']],
    [
      'a poster that is not there',
      [inCourse('table.webp', 'tables.webp')],
      ['course.yaml:19:13 media.missing', 'media/table.webp:1:1 media.unused'],
    ],
    ['captions that are not there', [{ in: 'media/table.nb.vtt' }], ['course.yaml:20:69 media.missing']],
    [
      'captions that lack a language',
      [inCourse(', nb: media/table.nb.vtt', '')],
      ['course.yaml:20:15 captions.missing', 'media/table.nb.vtt:1:1 media.unused'],
    ],
    [
      'captions of another kind',
      [inCourse('media/table.nb.vtt', 'media/sheet.pdf')],
      ['course.yaml:20:69 captions.invalid', 'media/table.nb.vtt:1:1 media.unused'],
    ],
    [
      'a film outside the media folder',
      [inCourse('file: media/table.mp4', 'file: ../secret.mp4')],
      ['course.yaml:18:11 value.invalid', 'media/table.mp4:1:1 media.unused'],
    ],
    ['a file nothing uses', [{ in: 'media/old.png', text: '' }], ['media/old.png:1:1 media.unused']],
    [
      'a film longer than four hours',
      [inCourse('seconds: 60', 'seconds: 60000')],
      ['course.yaml:22:14 video.seconds', 'course.yaml:36:18 lesson.minutes'],
    ],
    [
      'a film shorter than its captions',
      [captions('WEBVTT\n\n00:00.000 --> 01:10.000\nHei\n')],
      ['course.yaml:22:14 video.seconds'],
    ],
    ['a misnamed quiz file', [{ in: 'quiz.yml', text: '' }], ['quiz.yml:1:1 file.unused']],
  ])('point at %s', (_, changes, expected) => {
    expect(problemsAfter(...changes)).toEqual(expected);
  });

  it.each<[string, string, number[]]>([
    ['a missing first line', '00:01.000 --> 00:04.000\nHei\n', [1]],
    ['times with a comma', 'WEBVTT\n\n00:01,000 --> 00:04,000\nHei\n', [3]],
    ['an end before the beginning', 'WEBVTT\n\n00:04.000 --> 00:01.000\nHei\n', [3]],
    ['captions out of order', 'WEBVTT\n\n00:04.000 --> 00:05.000\nHei\n\n00:01.000 --> 00:02.000\nHei\n', [6]],
    ['a caption without text', 'WEBVTT\n\n00:01.000 --> 00:04.000\n\n', [3]],
    ['no captions at all', 'WEBVTT\n\nNOTE nothing yet\n', [1]],
  ])('of captions include %s', (_, text, lines) => {
    expect(problemsAfter(captions(text))).toEqual(lines.map((line) => `media/table.nb.vtt:${line}:1 captions.invalid`));
  });

  it('are none for captions with names, settings, notes and hours', () => {
    const text =
      '\uFEFFWEBVTT - Bord\r\n\r\nNOTE ok\r\n\r\nfirst\r\n00:00:01.000 --> 00:00:04.000 line:0 align:start\r\nHei\r\n';

    expect(readSample([captions(text)]).problems).toEqual([]);
  });
});
