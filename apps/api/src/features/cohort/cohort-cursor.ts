import { AppError } from '../../platform/app-error.js';

/** The longest part of a name that takes part in the order of a list, so that a cursor holds all of it. */
export const SORTED_LENGTH = 150;

const CURSOR = /^([0-9a-f-]{36})(.*)$/s;

/** The place in a list that is ordered by a text and then by the person's id. */
export interface Place {
  id: string;
  sorted: string;
}

export function writeCursor({ id, sorted }: Place): string {
  return `${id}${sorted}`;
}

/** A cursor is the place itself, so a page goes on in order even if the person it ended with is gone. */
export function readCursor(cursor: string): Place {
  const [, id, sorted] = CURSOR.exec(cursor) ?? [];
  if (id === undefined || sorted === undefined) {
    throw new AppError('request.invalid', {
      issues: [{ in: 'query', path: 'cursor', message: 'Not a cursor of this list' }],
    });
  }
  return { id, sorted };
}
