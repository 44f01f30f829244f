import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { SpreadsheetError } from './spreadsheet-error.js';

const unpack = promisify(inflateRaw);

const END_OF_DIRECTORY = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

interface Entry {
  at: number;
  packedBytes: number;
  unpackedBytes: number;
  method: number;
  flags: number;
}

/**
 * The parts of a ZIP archive that are asked for, one by one. Their sizes are counted as they come out, not as the
 * archive says, and unpacking runs beside the event loop.
 */
export class ZipParts {
  private readonly entries: ReadonlyMap<string, Entry>;

  constructor(
    private readonly bytes: Buffer,
    /** Bytes that all the parts together may still have. */
    private budget: number,
  ) {
    this.entries = readDirectory(bytes);
  }

  /** A part as text, or null when there is none of this name. */
  async read(name: string): Promise<string | null> {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) return null;
    if ((entry.flags & ENCRYPTED) !== 0) throw new SpreadsheetError('broken');
    if (entry.unpackedBytes > this.budget) throw new SpreadsheetError('too_large_unpacked', { limit: this.budget });
    const part = await this.unpacked(entry);
    this.budget -= part.length;
    return new TextDecoder().decode(part);
  }

  private async unpacked({ at, packedBytes, method }: Entry): Promise<Buffer> {
    if (at + 30 > this.bytes.length || this.bytes.readUInt32LE(at) !== LOCAL_ENTRY)
      throw new SpreadsheetError('broken');
    const from = at + 30 + this.bytes.readUInt16LE(at + 26) + this.bytes.readUInt16LE(at + 28);
    const packed = this.bytes.subarray(from, from + packedBytes);
    if (packed.length < packedBytes) throw new SpreadsheetError('broken');
    if (method === STORED) return packed;
    if (method !== DEFLATED) throw new SpreadsheetError('broken');
    try {
      return await unpack(packed, { maxOutputLength: Math.max(1, this.budget) });
    } catch (error) {
      const isTooLarge = (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE';
      throw new SpreadsheetError(
        isTooLarge ? 'too_large_unpacked' : 'broken',
        { limit: this.budget },
        { cause: error },
      );
    }
  }
}

function readDirectory(bytes: Buffer): Map<string, Entry> {
  const end = bytes.lastIndexOf(END_OF_DIRECTORY);
  if (end < 0 || end + 22 > bytes.length) throw new SpreadsheetError('broken');
  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let n = bytes.readUInt16LE(end + 10); n > 0; n -= 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new SpreadsheetError('broken');
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.set(bytes.toString('utf8', at + 46, at + 46 + nameLength).toLowerCase(), {
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      packedBytes: bytes.readUInt32LE(at + 20),
      unpackedBytes: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}
