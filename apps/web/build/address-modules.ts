/** Ids of the modules made here, as they are imported. */
export const prefix = 'contract-addresses';
/** The leading zero keeps other plug-ins away. */
export const idOf = (source: string) => `\0${source === '@app/contracts' ? prefix : source}`;

/**
 * One module for each group of endpoints and one that names them all, by id. Members of a namespace that nobody uses are
 * dropped, and each page loads only the addresses that it calls.
 */
export function toModules(contracts: Record<string, unknown>): Record<string, string> {
  const groups = Object.entries(contracts).filter((entry): entry is [string, Record<string, Address>] =>
    isEndpointGroup(entry[1]),
  );
  const data = Object.entries(contracts).filter(([, value]) => !isEndpointGroup(value) && isPlainData(value));
  const index = [
    ...groups.map(([name]) => `export * as ${name} from '${prefix}/${name}';\n`),
    ...data.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`),
  ];
  const modules = groups.map(([name, group]) => [idOf(`${prefix}/${name}`), toGroupModule(group)]);
  return { ...Object.fromEntries(modules), [idOf(prefix)]: index.join('') } as Record<string, string>;
}

function toGroupModule(group: Record<string, Address>): string {
  return Object.entries(group)
    .map(
      ([name, { method, path }], place) =>
        `const e${place} = ${JSON.stringify({ method, path })};\nexport { e${place} as ${name} };\n`,
    )
    .join('');
}

interface Address {
  method: string;
  path: string;
}

function isEndpointGroup(value: unknown): value is Record<string, Address> {
  const isEndpoint = (entry: unknown) =>
    isRecord(entry) && typeof entry['path'] === 'string' && isRecord(entry['reply']);
  return isRecord(value) && Object.values(value).length > 0 && Object.values(value).every(isEndpoint);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** What JSON can say in full: no functions, and no objects with behaviour such as schemas. */
function isPlainData(value: unknown): boolean {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true;
  if (Array.isArray(value)) return value.every(isPlainData);
  if (!isRecord(value) || '_zod' in value) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === null) && Object.values(value).every(isPlainData);
}
