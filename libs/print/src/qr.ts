import { create } from 'qrcode';

/** A row of dark modules next to each other, in modules from the top left corner. */
export interface DarkRun {
  x: number;
  y: number;
  length: number;
}

export interface QrMatrix {
  version: number;
  /** Modules on a side, without the quiet zone. */
  size: number;
  runs: DarkRun[];
}

/** One byte segment at level M: finding the best mix of segments takes longer than drawing the page. */
export function toQrMatrix(text: string): QrMatrix {
  const data = new TextEncoder().encode(text);
  const { modules, version } = create([{ data, mode: 'byte' }], { errorCorrectionLevel: 'M' });
  const runs: DarkRun[] = [];
  for (let y = 0; y < modules.size; y++) {
    let start = -1;
    for (let x = 0; x <= modules.size; x++) {
      const isDark = x < modules.size && modules.get(y, x) === 1;
      if (isDark && start < 0) start = x;
      if (!isDark && start >= 0) {
        runs.push({ x: start, y, length: x - start });
        start = -1;
      }
    }
  }
  return { version, size: modules.size, runs };
}
