// Renders the films of a course: courses/<slug>/film/timeline.mjs → media/<name>.<language>.mp4, .vtt and one poster.
// Run: npm run film -- facilitating-meetings [language …]
// The one thing it needs besides the installed packages is ffmpeg with libx264 and libwebp (Debian: apt-get install ffmpeg).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setPriority, tmpdir } from 'node:os';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const SAMPLE_RATE = 48000;
const FACES = {
  400: '400Regular/NotoSans_400Regular',
  600: '600SemiBold/NotoSans_600SemiBold',
  700: '700Bold/NotoSans_700Bold',
};

const launch = async () => {
  const installed = BROWSERS.find((path) => existsSync(path));
  const packaged = installed === undefined ? (await import('@sparticuz/chromium')).default : undefined;
  return chromium.launch({
    executablePath: installed ?? (await packaged.executablePath()),
    args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb', '--font-render-hinting=none'],
  });
};

const fontFaces = () =>
  Object.entries(FACES)
    .map(([weight, file]) => {
      const bytes = readFileSync(require.resolve(`@expo-google-fonts/noto-sans/${file}.ttf`)).toString('base64');
      return `@font-face{font-family:'Noto Sans';font-weight:${weight};src:url(data:font/ttf;base64,${bytes})}`;
    })
    .join('');

/** A page that shows one frame at a time; the answer is a PNG. */
const openStage = async (browser, film) => {
  const page = await browser.newPage({ viewport: { width: film.width, height: film.height } });
  const samples = Object.keys(FACES).map((weight) => `<p style="font:${weight} 20px 'Noto Sans'">ěøå</p>`);
  await page.setContent(
    `<style>${fontFaces()}body{margin:0}svg{display:block;width:${film.width}px;height:${film.height}px}</style>` +
      `<main>${samples.join('')}</main>`,
  );
  await page.evaluate(() => document.fonts.ready);
  const session = await page.context().newCDPSession(page);
  return async (svg) => {
    await page.evaluate((markup) => {
      document.querySelector('main').innerHTML = markup;
    }, svg);
    const { data } = await session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true });
    return Buffer.from(data, 'base64');
  };
};

const ffmpeg = (parameters) => {
  const child = spawn('ffmpeg', ['-hide_banner', '-loglevel', 'error', '-y', ...parameters], {
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  const done = once(child, 'exit').then(([code]) => {
    if (code !== 0) throw new Error(`ffmpeg ended with code ${code}`);
  });
  done.catch(() => child.stdin.destroy());
  return { stdin: child.stdin, done };
};

/** 16-bit mono WAV. */
const wav = (samples) => {
  const bytes = Buffer.alloc(44 + samples.length * 2);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(36 + samples.length * 2, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(SAMPLE_RATE, 24);
  bytes.writeUInt32LE(SAMPLE_RATE * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(samples.length * 2, 40);
  samples.forEach((value, index) =>
    bytes.writeInt16LE(Math.round(Math.max(-1, Math.min(1, value)) * 32767), 44 + index * 2),
  );
  return bytes;
};

const clock = (seconds) => {
  const milliseconds = Math.round(seconds * 1000);
  const two = (value) => String(Math.floor(value)).padStart(2, '0');
  const rest = String(milliseconds % 1000).padStart(3, '0');
  return `${two(milliseconds / 3600000)}:${two((milliseconds / 60000) % 60)}:${two((milliseconds / 1000) % 60)}.${rest}`;
};

const captionFile = (film, language) =>
  'WEBVTT\n' +
  film.captions
    .map(
      (cue, index) =>
        `\n${index + 1}\n${clock(cue.from)} --> ${clock(cue.to)}\n${cue[language].replaceAll('&', '&amp;')}\n`,
    )
    .join('');

const encoder = (film, sound, target) =>
  ffmpeg([
    ...['-f', 'image2pipe', '-framerate', String(film.framesPerSecond), '-c:v', 'png', '-i', '-', '-i', sound],
    ...['-c:v', 'libx264', '-preset', 'slow', '-crf', '25', '-tune', 'animation', '-pix_fmt', 'yuv420p'],
    ...[
      '-vf',
      'scale=out_color_matrix=bt709:out_range=tv',
      '-colorspace',
      'bt709',
      '-color_primaries',
      'bt709',
      '-color_trc',
      'bt709',
    ],
    ...[
      '-c:a',
      'aac',
      '-b:a',
      '48k',
      '-ac',
      '1',
      '-movflags',
      '+faststart',
      '-map_metadata',
      '-1',
      '-fflags',
      '+bitexact',
    ],
    ...['-flags:v', '+bitexact', '-flags:a', '+bitexact', target],
  ]);

const renderFilm = async (film, language, { show, sound, target }) => {
  const { stdin, done } = encoder(film, sound, target);
  const frames = Math.round(film.seconds * film.framesPerSecond);
  let [before, png, drawn] = ['', Buffer.alloc(0), 0];
  for (let frame = 0; frame < frames; frame += 1) {
    const svg = film.draw(frame / film.framesPerSecond, language);
    if (svg !== before) {
      png = await show(svg);
      before = svg;
      drawn += 1;
    }
    if (!stdin.write(png)) await Promise.race([once(stdin, 'drain'), done]);
  }
  stdin.end();
  await done;
  process.stdout.write(`${film.name} ${language}: ${frames} frames, ${drawn} drawn\n`);
};

const renderPoster = async (film, show, target) => {
  const { stdin, done } = ffmpeg([
    '-f',
    'image2pipe',
    '-c:v',
    'png',
    '-i',
    '-',
    '-c:v',
    'libwebp',
    '-quality',
    '82',
    '-frames:v',
    '1',
    target,
  ]);
  stdin.end(await show(film.draw(film.posterAt)));
  await done;
};

const main = async (slug, wanted) => {
  setPriority(10);
  const course = join(import.meta.dirname, '..', 'courses', slug);
  const { film } = await import(pathToFileURL(join(course, 'film', 'timeline.mjs')).href);
  const media = (ending) => join(course, 'media', `${film.name}.${ending}`);
  const workshop = mkdtempSync(join(tmpdir(), 'film-'));
  const [sound, draft] = [join(workshop, 'sound.wav'), join(workshop, 'draft.mp4')];
  const browser = await launch();
  try {
    writeFileSync(sound, wav(film.sound(SAMPLE_RATE)));
    const show = await openStage(browser, film);
    await renderPoster(film, show, media('webp'));
    for (const language of wanted.length > 0 ? wanted : film.languages) {
      writeFileSync(media(`${language}.vtt`), captionFile(film, language));
      await renderFilm(film, language, { show, sound, target: draft });
      copyFileSync(draft, media(`${language}.mp4`));
    }
  } finally {
    await browser.close();
    rmSync(workshop, { recursive: true, force: true });
  }
};

const [slug, ...wanted] = process.argv.slice(2);
if (slug === undefined) {
  process.stderr.write('Usage: npm run film -- <course-slug> [language …]\n');
  process.exitCode = 2;
} else {
  await main(slug, wanted);
}
