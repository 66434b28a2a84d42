import { newDeviceKey } from './device-key.ts';

/** The right of this device to be a wall, as the server gave it out. */
export interface Pass {
  readonly wall: string;
  readonly token: string;
  /** Epoch milliseconds of real time. */
  readonly expiresAt: number;
  /** The address by which an exercise let it in at once; null where a coordinator did. */
  readonly link: string | null;
}

/** What this browser remembers of itself as a device. */
export interface DeviceStore {
  /** The key of this device; the same one each time, as long as the storage is not cleared. */
  key(): Promise<CryptoKeyPair>;
  pass(): Promise<Pass | null>;
  keepPass(pass: Pass): Promise<void>;
}

const DATABASE = 'siaga-wall';
const STORE = 'device';

const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
  });

async function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await settled(opening);
  // Another page that wants to delete or raise it must not wait for this one.
  database.onversionchange = () => database.close();
  return database;
}

async function within<Value>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const database = await openDatabase();
  try {
    return await settled(ask(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

async function keptKey(): Promise<CryptoKeyPair> {
  const read = () => within('readonly', (store) => store.get('key'));
  const kept = await read()
    .catch(read)
    .catch(() => undefined);
  if (kept !== undefined) return kept as CryptoKeyPair;
  const made = await newDeviceKey();
  // Added, never put: one that could not be read just now is still the key that this wall was let in with.
  await within('readwrite', (store) => store.add(made, 'key')).catch(() => undefined);
  return made;
}

/**
 * Key and pass in the browser's database: a key can be kept there without ever being readable. Where the browser has none or
 * forbids it, they last as long as the page.
 */
export function browserDeviceStore(): DeviceStore {
  let key: Promise<CryptoKeyPair> | null = null;
  let pass: Pass | null = null;
  return {
    key() {
      key ??= keptKey();
      return key;
    },
    async pass() {
      const kept = await within('readonly', (store) => store.get('pass')).catch(() => undefined);
      if (kept !== undefined) pass = kept as Pass;
      return pass;
    },
    async keepPass(next) {
      pass = next;
      await within('readwrite', (store) => store.put(next, 'pass')).catch(() => undefined);
    },
  };
}
