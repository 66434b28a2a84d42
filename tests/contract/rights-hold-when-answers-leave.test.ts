import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ROLES } from '../../server/domain/access/access.policy.ts';
import { FILE_FORMATS } from '../../server/domain/history/history.api.ts';
import { buildSchema } from '../../server/graphql/build-schema.ts';
import { RESOLVERS } from '../../server/graphql/resolvers.ts';
import { type FeedPosition, Hub } from '../../server/stream/hub.ts';
import { SharedFeed } from '../../server/stream/shared-feed.ts';
import { rootFields, sampleRequest } from '../proof/sample-request.ts';
import { barred, revoked, ToyLog } from '../proof/toy-rights.ts';
import { RawSocket } from '../support/raw-socket.ts';
import { startToyServer, type ToyServer } from '../support/toy-situation.ts';

/** What is read behind the gate: none of it may leave. */
const TOLD = 'dibaca-di-balik-pintu';
const ID = '0198a0e0-0000-7000-8000-0000000000cc';
const CONTENT = 'c0'.repeat(32);
const REPLACED = ['UNAVAILABLE', 'CREDENTIAL_REVOKED'];

/** A reader that has begun, and waits until the gate is opened. */
class Gate {
  readonly reached: Promise<void>;
  readonly #opened: Promise<void>;
  #reach = () => {};
  open = () => {};

  constructor() {
    this.reached = new Promise((resolve) => {
      this.#reach = resolve;
    });
    this.#opened = new Promise((resolve) => {
      this.open = resolve;
    });
  }

  pass(): Promise<void> {
    this.#reach();
    return this.#opened;
  }
}

let gate: Gate;
/** Before which part of a file the gate stands. */
let gatedPart = 0;
/** Nothing was found for a file, which tells something too. */
let isEmpty = false;
let framesMade = 0;
let isLevel = true;
let log: ToyLog;
let server: ToyServer;
let name = '';
let count = 0;
const hub = new Hub();

/** Every service there is: whatever is called, it waits at the gate and then tells something. */
const anyService = (tell: (service: string) => unknown): object =>
  new Proxy(
    {},
    {
      get: (_target, service) =>
        new Proxy(
          {},
          {
            get: () => async () => {
              await gate.pass();
              return tell(String(service));
            },
          },
        ),
    },
  );

const FEEDS: Readonly<Record<string, string>> = {
  situationQueries: 'situation',
  alertQueries: 'alerts',
  attendance: 'incidentAttendance',
  wallQueries: 'wallOrders',
};

/** Of everything that is told, what would betray it: texts in an answer, or a frame that was made. */
const told = (service: string): unknown => {
  const field = FEEDS[service];
  return field === undefined || !isSubscribing
    ? { fingerprint: TOLD, id: TOLD, code: TOLD, at: 0 }
    : feedOf(field);
};
let isSubscribing = false;

const feedOf = (field: string) =>
  new SharedFeed<object>({
    hub,
    source: {
      position: () => ({ key: 'here' }),
      hasVisibleChanges: () => true,
      frameSince: (_from: FeedPosition | null, to: FeedPosition) => {
        framesMade += 1;
        return { position: to, frame: {}, isCaughtUp: true };
      },
    },
    key: field,
    field,
    from: null,
    anew: null,
    farewell: () => ({}),
  });

async function* nothing(): AsyncGenerator<string> {}

async function* parts(): AsyncGenerator<string> {
  yield 'the head of a file';
  if (gatedPart === 1) await gate.pass();
  yield TOLD;
}

beforeAll(async () => {
  log = new ToyLog();
  server = await startToyServer({
    access: { ...log.access, register: log.register, isLevel: async () => isLevel },
    isDevelopment: true,
    allServices: anyService(told),
    photos: {
      progress: async () => {
        await gate.pass();
        return { arrived: 7, state: 'PART' } as never;
      },
      take: async () => {
        await gate.pass();
        return { arrived: 7, state: 'PART' } as never;
      },
      picture: async () => {
        await gate.pass();
        return Buffer.from(TOLD);
      },
    },
    cap: {
      index: async () => {
        await gate.pass();
        return TOLD;
      },
      message: async () => {
        await gate.pass();
        return TOLD;
      },
    },
    history: {
      file: async () => {
        if (gatedPart === 0) await gate.pass();
        return isEmpty ? nothing() : parts();
      },
    },
  });
});
afterAll(async () => {
  hub.close();
  await server.close();
});

beforeEach(() => {
  count += 1;
  name = `asker-${count}`;
  gate = new Gate();
  gatedPart = 0;
  isEmpty = false;
  framesMade = 0;
  isLevel = true;
  isSubscribing = false;
  log.letIn(
    name,
    { principal: name, kind: 'PERSON', session: `${name}-session` },
    ...ROLES.map((role) => ({ role, principal: name, id: `${name}-${role}` })),
  );
});

const grantOf = (role: string) => revoked(`${name}-${role}`, name);
/** What takes rights away from somebody whose answer is on its way. Something that is not known to be left counts as gone. */
const ENDINGS: Readonly<Record<string, () => void>> = {
  'one of several rights is taken back': () => log.commit(grantOf('POSKO')),
  'all doors are shut': () => log.commit(barred(name)),
  'whether rights hold cannot be known': () => {
    isLevel = false;
  },
};

interface Left {
  readonly status: number;
  readonly text: string;
  readonly headers: string;
  readonly isCut: boolean;
}

/** An answer as far as it came. */
function ask(method: string, path: string, headers: object = {}, body: string | null = null): Promise<Left> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(server.localUrl);
    const call = request(
      {
        agent: false,
        ...{ host: '127.0.0.1', port, method, path },
        headers: { authorization: `Bearer ${name}`, ...headers },
      },
      (answer) => {
        let text = '';
        const left = (isCut: boolean) => () =>
          resolve({
            status: answer.statusCode ?? 0,
            text,
            headers: JSON.stringify(answer.headers),
            isCut,
          });
        answer.on('data', (part) => {
          text += String(part);
        });
        answer.on('end', left(false));
        answer.on('error', left(true));
      },
    );
    call.on('error', reject);
    call.end(body ?? undefined);
  });
}

const JSON_HEADERS = { 'content-type': 'application/json' };
const PART_HEADERS = { 'content-type': 'application/partial-upload', 'upload-offset': '0' };
const QUERY = '{ seal { fingerprint } }';

/** How each route is asked; null: it serves files of the program, the same for everybody. A route gets its line here. */
const ROUTES: Readonly<Record<string, (() => Promise<Left>) | null>> = {
  'GET /graphql': () =>
    ask('GET', `/graphql?query=${encodeURIComponent(QUERY)}`, { 'apollo-require-preflight': '1' }),
  'HEAD /graphql': null,
  'POST /graphql': () => ask('POST', '/graphql', JSON_HEADERS, JSON.stringify({ query: QUERY })),
  'HEAD /photo-uploads/:content': () => ask('HEAD', `/photo-uploads/${CONTENT}`),
  'PATCH /photo-uploads/:content': () => ask('PATCH', `/photo-uploads/${CONTENT}`, PART_HEADERS, 'x'),
  'GET /photos/:id': () => ask('GET', `/photos/${ID}`),
  'HEAD /photos/:id': () => ask('HEAD', `/photos/${ID}`),
  'GET /photos/:id/thumbnail': () => ask('GET', `/photos/${ID}/thumbnail`),
  'HEAD /photos/:id/thumbnail': () => ask('HEAD', `/photos/${ID}/thumbnail`),
  'GET /history.csv': () => ask('GET', '/history.csv'),
  'GET /history.xlsx': () => ask('GET', '/history.xlsx'),
  'GET /history.json': () => ask('GET', '/history.json'),
  'GET /cap': () => ask('GET', '/cap'),
  'HEAD /cap': () => ask('HEAD', '/cap'),
  'GET /cap/:id': () => ask('GET', `/cap/${ID}`),
  'HEAD /cap/:id': () => ask('HEAD', `/cap/${ID}`),
  'GET /explorer': null,
  'HEAD /explorer': null,
  'GET /explorer/': null,
  'HEAD /explorer/': null,
  'GET /explorer/*': null,
  'HEAD /explorer/*': null,
};

const guarded = Object.entries(ROUTES).flatMap(([route, asking]) =>
  asking ? Object.keys(ENDINGS).map((ending) => [route, ending, asking] as const) : [],
);
/** Resolves when what the answer is made of is being read. */
const begun = (answer: Promise<Left>): Promise<void> =>
  Promise.race([
    gate.reached,
    answer.then(({ text }) => {
      throw new Error(`answered without reading: ${text}`);
    }),
  ]);
const end = (ending: string) => ENDINGS[ending]?.();

test('every route has its line', () => {
  expect([...new Set(server.routes)].sort()).toEqual(Object.keys(ROUTES).sort());
});

describe('nothing that was read leaves once the rights are gone that it was asked with', () => {
  test.each(guarded)('%s, %s', async (route, ending, asking) => {
    const answer = asking();
    await begun(answer);
    end(ending);
    gate.open();
    const { status, text, headers } = await answer;
    expect(text).not.toContain(TOLD);
    expect(headers).not.toContain('upload-offset":"7');
    expect([401, 403, 503]).toContain(status);
    if (!route.startsWith('HEAD')) expect(REPLACED).toContain(JSON.parse(text).errors[0].extensions.code);
  });

  test.each(Object.keys(ENDINGS))('that nothing was found for a file, %s', async (ending) => {
    isEmpty = true;
    const answer = ask('GET', '/history.csv');
    await begun(answer);
    end(ending);
    gate.open();
    const { status, text } = await answer;
    expect([401, 403, 503], text).toContain(status);
  });

  test.each(
    FILE_FORMATS.flatMap((format) => Object.keys(ENDINGS).map((ending) => [format, ending] as const)),
  )('the rest of a file of %s, %s', async (format, ending) => {
    gatedPart = 1;
    const answer = ask('GET', `/history.${format}`);
    await begun(answer);
    end(ending);
    gate.open();
    expect(await answer).toMatchObject({ status: 200, text: 'the head of a file', isCut: true });
  });
});

test.each(guarded.filter(([, ending]) => ending === Object.keys(ENDINGS)[0]))(
  '%s answers where rights hold',
  async (_route, _ending, asking) => {
    gate.open();
    expect((await asking()).status).toBeLessThan(300);
  },
);

const fields = [...rootFields(buildSchema(RESOLVERS))];
const of = (root: string) => fields.filter(([key]) => key.startsWith(`${root}.`));
/** Of the roster in memory, the same for everybody. */
const UNREAD = ['Query.region'];

describe('of no query anything leaves once the rights are gone that it was asked with', () => {
  /** Whether anything is read before there is an answer. */
  const isRead = (answer: Promise<unknown>): Promise<boolean> =>
    Promise.race([gate.reached.then(() => true), answer.then(() => false)]);
  const secretIn = (answer: unknown) => JSON.stringify(answer).includes(TOLD);

  test('over HTTP', async () => {
    const unread: string[] = [];
    for (const [key, field] of of('Query')) {
      gate = new Gate();
      const answer = ask('POST', '/graphql', JSON_HEADERS, JSON.stringify(sampleRequest(key, field)));
      if (!(await isRead(answer))) {
        unread.push(key);
        continue;
      }
      log.commit(grantOf(ROLES[0]));
      gate.open();
      const { text } = await answer;
      expect(JSON.parse(text), key).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
      expect(secretIn(text)).toBe(false);
      log.letIn(name, { principal: name }, { role: ROLES[0], principal: name, id: `${name}-${ROLES[0]}` });
    }
    expect(unread).toEqual(UNREAD);
  });

  test('over WebSocket', async () => {
    const unread: string[] = [];
    for (const [key, field] of of('Query')) {
      gate = new Gate();
      const raw = await RawSocket.ready(server.webSocketUrl, name);
      const { query, variables } = sampleRequest(key, field);
      raw.subscribe('1', query, variables);
      const first = raw.next();
      if (!(await isRead(first))) unread.push(key);
      else {
        log.commit(grantOf(ROLES[0]));
        gate.open();
        expect((await first).payload, key).toMatchObject({
          errors: [{ extensions: { code: 'UNAVAILABLE' } }],
        });
        expect(secretIn(raw.received)).toBe(false);
        log.letIn(name, { principal: name }, { role: ROLES[0], principal: name, id: `${name}-${ROLES[0]}` });
      }
      await raw.close();
    }
    expect(unread).toEqual(UNREAD);
  });
});

describe('of no subscription a first frame is made once the rights are gone that it was asked with', () => {
  test.each(of('Subscription'))('%s', async (key, field) => {
    isSubscribing = true;
    const raw = await RawSocket.ready(server.webSocketUrl, name);
    const { query, variables } = sampleRequest(key, field);
    raw.subscribe('1', query, variables);
    await gate.reached;
    // All that is left lets nobody in there.
    log.commit(...ROLES.filter((role) => role !== 'PROGRAM_QUERY').map(grantOf));
    gate.open();
    // The last frame, which names nothing, and the end.
    await expect.poll(() => raw.received.map(({ type }) => type)).toContain('complete');
    expect(framesMade).toBe(0);
    await raw.close();
  });

  test.each(of('Subscription'))('%s begins where rights hold', async (key, field) => {
    isSubscribing = true;
    const raw = await RawSocket.ready(server.webSocketUrl, name);
    const { query, variables } = sampleRequest(key, field);
    raw.subscribe('1', query, variables);
    gate.open();
    await raw.next();
    expect(framesMade).toBe(1);
    await raw.close();
  });
});
