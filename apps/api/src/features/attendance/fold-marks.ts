/** The part of an event that decides which of several holds. */
interface Seen {
  at: Date;
  eventId: string;
}

interface Place {
  personId: string;
  half: number;
}

export function markKey({ personId, half }: Place): string {
  return `${personId} ${half}`;
}

/** What was seen later holds; of two in the same moment the one with the greater id, so that every server says the same. */
export function isLater(one: Seen, other: Seen): boolean {
  const difference = one.at.getTime() - other.at.getTime();
  return difference > 0 || (difference === 0 && one.eventId > other.eventId);
}

/**
 * The marks that change when these are added to those that hold. Neither the order in which events arrive nor a repeated
 * one makes a difference: phones that were off line may come back whenever they like.
 */
export function foldMarks<M extends Seen & Place>(held: readonly M[], added: readonly M[]): M[] {
  const latest = new Map(held.map((mark) => [markKey(mark), mark]));
  const changed = new Map<string, M>();
  for (const mark of added) {
    const key = markKey(mark);
    const known = latest.get(key);
    if (known && !isLater(mark, known)) continue;
    latest.set(key, mark);
    changed.set(key, mark);
  }
  return [...changed.values()];
}
