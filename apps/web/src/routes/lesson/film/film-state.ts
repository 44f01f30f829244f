/** What the controls show of a film. */
export interface FilmState {
  isPlaying: boolean;
  time: number;
  length: number;
  isMuted: boolean;
  volume: number;
  rate: number;
  /** The browser cannot play the file, or cannot get it. */
  isBroken: boolean;
}
