const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g;
const SECRET = /\b(ses|inv|ssd|sst|latihan)_\w+|whsec_[\w+/=]+/g;
/** Hashes, cursors, signatures, keys: nothing that anybody reads. */
const OPAQUE = /[\w+/=.-]{32,}/g;
/** A person, as a passkey names him. */
const HANDLE = /^[\w-]{22}$/;
const LOOPBACK = /127\.0\.0\.1:\d+/g;
const CODE = /\b[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}\b/g;

/** No figure but milliseconds since 1970 is as large as this. */
const OLDEST_INSTANT = Date.UTC(2024, 0, 1);

/** Figures of time and of what only this process knows. */
const PASSING = new Set([
  ...['lagMs', 'seq', 'validSeconds', 'duration', 'ageSeconds', 'quietSeconds', 'isConnected', 'isSilent'],
  ...[
    'health',
    'intervalSeconds',
    'tries',
    'lastStatus',
    'isLive',
    'revision',
    'outages',
    'lastSeenAt',
    'lastUsedAt',
  ],
]);

/** What an answer says, without what differs between two worlds in which the same was done: ids, instants, secrets, order. */
export function shapeOf(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return textOf(value, names);
  if (typeof value === 'number') return value > OLDEST_INSTANT ? '<instant>' : value;
  if (Array.isArray(value)) {
    return value
      .map((each) => shapeOf(each, names))
      .sort((a, b) => compare(JSON.stringify(a), JSON.stringify(b)));
  }
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([key, field]) => [
    key,
    PASSING.has(key) ? '<passing>' : shapeOf(field, names),
  ]);
  return Object.fromEntries(fields);
}

const textOf = (text: string, names: ReadonlyMap<string, string>): string =>
  text
    .replaceAll(UUID, (id) => names.get(id) ?? '<id>')
    .replaceAll(INSTANT, '<instant>')
    .replaceAll(LOOPBACK, '<loopback>')
    .replaceAll(SECRET, '<secret>')
    .replaceAll(CODE, '<code>')
    .replace(HANDLE, '<handle>')
    .replaceAll(OPAQUE, '<opaque>');

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Where two shapes differ, as lines to be read; empty where they are equal. */
export function differences(expected: unknown, seen: unknown, at = ''): string[] {
  if (isBranch(expected) && isBranch(seen) && Array.isArray(expected) === Array.isArray(seen)) {
    const keys = new Set([...Object.keys(expected), ...Object.keys(seen)]);
    return [...keys].flatMap((key) =>
      differences(Reflect.get(expected, key), Reflect.get(seen, key), at ? `${at}.${key}` : key),
    );
  }
  return Object.is(expected, seen) ? [] : [`${at}: expected ${brief(expected)}, saw ${brief(seen)}`];
}

const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null;

const brief = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 300);
