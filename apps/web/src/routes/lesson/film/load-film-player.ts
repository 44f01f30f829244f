import { loadTexts } from '../../../shared/i18n.js';

/** The player's code and words: only for lessons with a film. */
export async function loadFilmPlayer() {
  const [{ FilmPlayer }] = await Promise.all([import('./film-player.js'), loadTexts('film')]);
  return { default: FilmPlayer };
}
