/// <reference lib="webworker" />
/** Wakes the phone and keeps the page for when there is no signal. It knows nothing but what a push says. */
const worker = self as unknown as ServiceWorkerGlobalScope;

const SHELL = 'siaga-shell-1';
const PAGE = '/siaga';

interface Woken {
  readonly alert: string;
  readonly severity: 'CRITICAL' | 'HIGH' | 'MEDIUM' | 'LOW';
  readonly isExercise: boolean;
  readonly language: 'ID' | 'EN';
}

/** A lock screen is read by whoever stands near: it says that there is something and how bad, never what or where. */
const WORDS = {
  ID: {
    exercise: 'LATIHAN · ',
    title: {
      CRITICAL: 'Siaga: KRITIS',
      HIGH: 'Siaga: TINGGI',
      MEDIUM: 'Siaga: sedang',
      LOW: 'Siaga: rendah',
    },
    body: 'Buka untuk membaca dan menjawab.',
  },
  EN: {
    exercise: 'EXERCISE · ',
    title: { CRITICAL: 'Siaga: CRITICAL', HIGH: 'Siaga: HIGH', MEDIUM: 'Siaga: medium', LOW: 'Siaga: low' },
    body: 'Open to read and to answer.',
  },
} as const;

worker.addEventListener('install', (event) => {
  event.waitUntil(worker.skipWaiting());
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(worker.clients.claim());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  const isOurs = origin === worker.location.origin && (pathname === PAGE || pathname.startsWith('/assets/'));
  if (request.method === 'GET' && isOurs) event.respondWith(newestOrKept(event));
});

/** A line that is too thin to bring the page is no reason to wait for it: whoever was woken has to answer. */
const PATIENCE_MS = 3_000;

/**
 * The page as the server has it now; as it was kept, where the server cannot be reached or takes too long. What is named by its
 * content never changes: once kept, nobody is asked for it again.
 */
async function newestOrKept(event: FetchEvent): Promise<Response> {
  const { request } = event;
  // A phone without room keeps nothing, and shows the page all the same.
  const cache = await caches.open(SHELL).catch(() => null);
  const key = new URL(request.url).pathname;
  const last = await cache?.match(key);
  if (last !== undefined && key !== PAGE) return last;
  const newest = fetch(request).then(async (response) => {
    if (response.ok && cache !== null) await keep(cache, key, response.clone()).catch(() => undefined);
    return response;
  });
  event.waitUntil(newest.catch(() => undefined));
  if (last === undefined) return newest;
  const lastAfterAWhile = new Promise<Response>((resolve) => setTimeout(resolve, PATIENCE_MS, last));
  return Promise.race([newest.catch(() => last), lastAfterAWhile]);
}

/** A new page takes the room of what neither it names nor the one before, which may be the one that is open. */
async function keep(cache: Cache, key: string, response: Response): Promise<void> {
  const before = key === PAGE ? await (await cache.match(PAGE))?.text() : undefined;
  await cache.put(key, response.clone());
  if (key !== PAGE) return;
  const named = `${before ?? ''}${await response.text()}`;
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url);
    if (pathname !== PAGE && !named.includes(pathname)) await cache.delete(pathname);
  }
}

worker.addEventListener('push', (event) => {
  const woken = event.data?.json() as Woken;
  const words = WORDS[woken.language];
  event.waitUntil(note(woken.alert));
  const title = (woken.isExercise ? words.exercise : '') + words.title[woken.severity];
  event.waitUntil(
    worker.registration.showNotification(title, {
      body: words.body,
      // Called again about the same, the phone sounds again and shows one.
      tag: woken.alert,
      renotify: true,
      requireInteraction: woken.severity === 'CRITICAL',
      data: woken.alert,
    } as NotificationOptions),
  );
});

/** The document that the page sends for the same; a worker carries no list of them. */
const NOTE = `mutation OfficerNote($input: NoteAlertInput!) {
  noteAlert(input: $input) { ... on AlertNoted { alert } ... on Refusal { code isRetryable } }
}`;

/** The phone has it. Without signal to the server that is not known there, and nothing is lost by it. */
async function note(alert: string): Promise<void> {
  const input = { id: crypto.randomUUID(), alert, notice: 'DELIVERED' };
  await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: NOTE, variables: { input } }),
    credentials: 'same-origin',
  }).catch(() => undefined);
}

worker.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(showPage(String(event.notification.data)));
});

async function showPage(alert: string): Promise<void> {
  const pages = await worker.clients.matchAll({ type: 'window' });
  const open = pages.find(({ url }) => new URL(url).pathname === PAGE);
  if (open) await open.focus();
  else await worker.clients.openWindow(`${PAGE}?peringatan=${encodeURIComponent(alert)}`);
}
