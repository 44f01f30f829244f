import type { Path } from './yaml-source.js';

/** A part of a parsed file that no schema has accepted yet. */
export function fieldOf(value: unknown, key: string): unknown {
  return isMap(value) ? value[key] : undefined;
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, step) => {
    if (Array.isArray(inner)) return (inner as unknown[])[Number(step)];
    return fieldOf(inner, String(step));
  }, value);
}

/** The id an author gave to something, whatever else is wrong with it. */
export function idOf(value: unknown, key: 'id' | 'slug'): string | null {
  const id = fieldOf(value, key);
  return typeof id === 'string' ? id : null;
}
