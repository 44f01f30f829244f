import type { Naming } from './person.entity.js';

type Body = { version: number } & { [Field in keyof Naming]?: Naming[Field] | undefined };

/** The fields that a request names; one that it leaves out stays as it is. */
export function toNamingChange({ version, ...fields }: Body): { version: number; naming: Partial<Naming> } {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return { version, naming: Object.fromEntries(given) };
}
