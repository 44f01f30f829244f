/** Hertz of a calm pentatonic scale on G, low to high. */
const SCALE = [196, 220, 246.94, 293.66, 329.63, 392, 440, 493.88];
/** Steps of the scale played in turn; `null` is a rest. */
const MELODY = [0, 3, 5, null, 4, 2, null, 3, 1, 4, 6, null, 5, 3, null, 2];
const BEAT = 0.9;
const VOLUME = 0.11;
const ROOM_TONE = 0.0012;

const strike = (samples, rate, { start, hertz, loudness }) => {
  const first = Math.floor(start * rate);
  const last = Math.min(samples.length, first + Math.floor(2.4 * rate));
  for (let index = Math.max(0, first); index < last; index += 1) {
    const t = (index - first) / rate;
    const wave =
      Math.sin(2 * Math.PI * hertz * t) * Math.exp(-2.6 * t) +
      0.28 * Math.sin(8 * Math.PI * hertz * t) * Math.exp(-9 * t);
    samples[index] += loudness * wave * Math.min(1, t / 0.006);
  }
};

/** Filtered noise from a fixed seed: the quiet of a room rather than digital silence. */
const roomTone = (samples) => {
  let seed = 20270612;
  let level = 0;
  for (let index = 0; index < samples.length; index += 1) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    level += 0.04 * (seed / 2 ** 31 - 1 - level);
    samples[index] += level * ROOM_TONE * 8;
  }
};

/** Soft marimba for the whole film with a lower note where a scene begins; the same samples every time. */
export const marimba = ({ seconds, sceneStarts, rate }) => {
  const samples = new Float32Array(Math.round(seconds * rate));
  for (let beat = 0; beat * BEAT < seconds - 3; beat += 1) {
    const step = MELODY[(beat + Math.floor(beat / 16) * 3) % MELODY.length];
    if (step === null) continue;
    strike(samples, rate, {
      start: 0.4 + beat * BEAT,
      hertz: SCALE[step],
      loudness: VOLUME * (beat % 4 === 0 ? 1 : 0.7),
    });
  }
  for (const start of sceneStarts)
    strike(samples, rate, { start: start + 0.1, hertz: SCALE[0] / 2, loudness: VOLUME * 1.3 });
  strike(samples, rate, { start: seconds - 2.4, hertz: SCALE[0], loudness: VOLUME });
  strike(samples, rate, { start: seconds - 2.3, hertz: SCALE[3], loudness: VOLUME * 0.8 });
  roomTone(samples);
  return samples;
};
