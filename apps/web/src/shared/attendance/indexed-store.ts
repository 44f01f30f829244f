import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { CheckInStore, Entry, KeptRoster } from './check-in-store.js';
import { MemoryStore } from './memory-store.js';

const NAME = 'roundtable-check-in';

interface Schema extends DBSchema {
  rosters: { key: [ownerId: string, dayId: string]; value: KeptRoster };
  entries: { key: string; value: Entry; indexes: { ownerId: string } };
}

/** Keeps it in the browser's own database: a reload, a closed tab or an empty battery lose nothing. */
class IndexedStore implements CheckInStore {
  readonly isLasting = true;

  constructor(private readonly db: IDBPDatabase<Schema>) {}

  readRoster(ownerId: string, dayId: string): Promise<KeptRoster | undefined> {
    return this.db.get('rosters', [ownerId, dayId]);
  }

  async keepRoster(kept: KeptRoster): Promise<void> {
    await this.db.put('rosters', kept);
  }

  /** The index answers in the order of the ids, which grow with time. */
  async listEntries(ownerId: string, dayId?: string): Promise<Entry[]> {
    const own = await this.db.getAllFromIndex('entries', 'ownerId', ownerId);
    return own.filter((entry) => !dayId || entry.dayId === dayId);
  }

  async putEntries(entries: readonly Entry[]): Promise<void> {
    const change = this.db.transaction('entries', 'readwrite', { durability: 'strict' });
    await Promise.all([...entries.map((entry) => change.store.put(entry)), change.done]);
  }

  async dropEntries(ids: readonly string[]): Promise<void> {
    const change = this.db.transaction('entries', 'readwrite');
    await Promise.all([...ids.map((id) => change.store.delete(id)), change.done]);
  }

  async forgetOthers(ownerId: string): Promise<void> {
    const change = this.db.transaction('rosters', 'readwrite');
    const keys = await change.store.getAllKeys();
    await Promise.all([
      ...keys.filter(([owner]) => owner !== ownerId).map((key) => change.store.delete(key)),
      change.done,
    ]);
  }
}

let opened: Promise<CheckInStore> | null = null;

/** The store of this device; one in memory where the browser has none. */
export function openCheckInStore(): Promise<CheckInStore> {
  opened ??= openDB<Schema>(NAME, 1, {
    upgrade(db) {
      db.createObjectStore('rosters', { keyPath: ['ownerId', 'dayId'] });
      db.createObjectStore('entries', { keyPath: 'id' }).createIndex('ownerId', 'ownerId');
    },
    // Another tab wants to delete it: this one lets go.
    blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
  }).then(
    (db) => new IndexedStore(db),
    () => new MemoryStore(),
  );
  return opened;
}

/** Everything goes, also what was not sent. */
export async function deleteCheckInStore(): Promise<void> {
  opened = null;
  await deleteDB(NAME);
}
