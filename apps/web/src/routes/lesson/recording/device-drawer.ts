/**
 * Short texts kept on this device until they are sent. Each has an entry of its own, so two tabs never overwrite one
 * another, and writing is immediate, so it works while the page is being closed.
 */
export class DeviceDrawer {
  private readonly prefix: string;
  /** For a browser that forbids storage or has none left: kept as long as the page. */
  private readonly inMemory = new Map<string, string>();

  constructor(name: string) {
    this.prefix = `${root}${name}.`;
  }

  /** In order of the keys. */
  entries(): [key: string, text: string][] {
    const stored = storedKeys(this.prefix).map((key): [string, string] => [
      key,
      localStorage.getItem(this.prefix + key) ?? '',
    ]);
    return [...stored, ...this.inMemory].sort(([one], [other]) => (one < other ? -1 : 1));
  }

  put(key: string, text: string): void {
    try {
      localStorage.setItem(this.prefix + key, text);
    } catch {
      this.inMemory.set(key, text);
    }
  }

  remove(key: string): void {
    this.inMemory.delete(key);
    try {
      localStorage.removeItem(this.prefix + key);
    } catch {
      // Forbidden storage holds nothing to remove.
    }
  }

  get(key: string): string | null {
    return this.inMemory.get(key) ?? storedText(this.prefix + key);
  }
}

const root = 'roundtable.';

/** Names of the drawers that begin like this and hold something. */
export function drawersWith(beginning: string): string[] {
  const names = storedKeys(root + beginning).map((key) => beginning + key.slice(0, key.lastIndexOf('.')));
  return [...new Set(names)];
}

function storedText(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function storedKeys(prefix: string): string[] {
  try {
    return Object.keys(localStorage).flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []));
  } catch {
    return [];
  }
}
