import { AppError } from './app-error.js';

/** A picture of a larger area would need gigabytes of memory to be read. */
const MOST_PIXELS = 60_000_000;
/** Pixels of the longer side that are kept: enough to read a sheet of a flipchart. */
const LONGEST_SIDE = 4000;
const QUALITY = 85;

/**
 * The same picture drawn anew: turned the right way up and in sRGB, without place, device, date, comments, thumbnails or
 * whatever else was hidden in or behind it.
 */
export async function cleanPicture(bytes: Buffer, kind: 'jpeg' | 'png' | 'webp'): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  try {
    return await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .toFormat(kind, kind === 'png' ? {} : { quality: QUALITY })
      .toBuffer();
  } catch (error) {
    throw new AppError('file.broken', {}, { cause: error });
  }
}
