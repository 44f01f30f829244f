import type { CheckInStore, Entry, KeptRoster } from './check-in-store.js';

/** For browsers that keep nothing, and for tests. */
export class MemoryStore implements CheckInStore {
  readonly isLasting = false;
  private readonly rosters = new Map<string, KeptRoster>();
  private readonly entries = new Map<string, Entry>();

  readRoster(ownerId: string, dayId: string): Promise<KeptRoster | undefined> {
    return Promise.resolve(this.rosters.get(`${ownerId} ${dayId}`));
  }

  keepRoster(kept: KeptRoster): Promise<void> {
    this.rosters.set(`${kept.ownerId} ${kept.dayId}`, kept);
    return Promise.resolve();
  }

  listEntries(ownerId: string, dayId?: string): Promise<Entry[]> {
    const own = [...this.entries.values()].filter((one) => one.ownerId === ownerId && (!dayId || one.dayId === dayId));
    return Promise.resolve(own.sort((one, other) => (one.id < other.id ? -1 : 1)));
  }

  putEntries(entries: readonly Entry[]): Promise<void> {
    for (const entry of entries) this.entries.set(entry.id, entry);
    return Promise.resolve();
  }

  dropEntries(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.entries.delete(id);
    return Promise.resolve();
  }

  forgetOthers(ownerId: string): Promise<void> {
    for (const [key, kept] of this.rosters) if (kept.ownerId !== ownerId) this.rosters.delete(key);
    return Promise.resolve();
  }
}
