import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { openAccess, SOMEBODY } from '../../tests/support/open-access.ts';
import { loopbackBinding } from '../binding.ts';
import type { Credentials } from '../kernel/door.ts';
import { Fault } from '../kernel/fault.ts';
import type { AccessControl } from './access-control.ts';
import { cookieIn, countedAsker, httpDoor } from './authentication.ts';
import { Connections } from './connections.ts';
import { FrontDoor } from './front-door.ts';
import { TRAFFIC, Traffic } from './traffic.ts';

const front = new FrontDoor(loopbackBinding(0));

/** A request that came through the front door, as far as it is looked at. */
function requestWith(headers: Record<string, string>) {
  const raw = { socket: { remoteAddress: '127.0.0.1' }, headers: { host: 'localhost', ...headers } };
  front.approach(raw as never);
  return { raw, headers: raw.headers } as never;
}

/** Everybody's way in, which notes what was shown. */
function accessWith(change: Partial<AccessControl> = {}) {
  const shown: Credentials[] = [];
  const open = openAccess();
  const access: AccessControl = {
    ...open,
    admit: (credentials) => {
      shown.push(credentials);
      return open.admit(credentials);
    },
    ...change,
  };
  return { access, shown };
}

const asked = (headers: Record<string, string>, access: AccessControl, traffic = new Traffic(TRAFFIC)) =>
  countedAsker(requestWith(headers), { access, traffic });
const refusing = (error: unknown) => accessWith({ admit: () => Promise.reject(error) }).access;
const expired = () => new Fault('CREDENTIAL_EXPIRED', 'Log in again.', 401);

describe('the session in a cookie', () => {
  test.each([
    [undefined, null],
    ['', null],
    ['other=1', null],
    ['__Host-siaga=abc', 'abc'],
    ['a=1; __Host-siaga=abc; b=2', 'abc'],
    ['__Host-siaga=a=b', 'a=b'],
    ['__Host-siaga=', ''],
    ['__Host-siaga-old=abc', null],
    ['x__Host-siaga=abc', null],
    // Somebody added a second one: the server cannot know which is its own.
    ['__Host-siaga=abc; __Host-siaga=def', null],
    ['__Host-siaga=abc; a=1; __Host-siaga=abc', null],
  ])('of the header %j is %j', (header, session) => {
    expect(cookieIn(header)).toBe(session);
  });

  test('is what the asker is asked by, with his proof and his browser', async () => {
    const { access, shown } = accessWith();
    const asker = await asked(
      { cookie: '__Host-siaga=abc', 'siaga-proof': 'p', 'user-agent': 'Firefox' },
      access,
    );
    expect(asker).toMatchObject({ admission: { principal: SOMEBODY }, fault: null });
    expect(shown).toEqual([{ secret: 'abc', proof: 'p', address: '127.0.0.1', userAgent: 'Firefox' }]);
  });

  test('that has ended makes the asker nobody, with the reason; a fault of the server stays one', async () => {
    const fault = expired();
    expect(await asked({ cookie: '__Host-siaga=abc' }, refusing(fault))).toEqual({ admission: null, fault });
    const broken = new Error('the disk is full');
    await expect(asked({ cookie: '__Host-siaga=abc' }, refusing(broken))).rejects.toBe(broken);
  });

  test('whose rights have ended makes the asker nobody', async () => {
    const { access } = accessWith();
    access.register.follow([
      { kind: 'PrincipalBarred', payload: JSON.stringify({ principal: SOMEBODY }) } as never,
    ]);
    expect(await asked({ cookie: '__Host-siaga=abc' }, access)).toEqual({ admission: null, fault: null });
  });
});

describe('the bearer of a token', () => {
  test.each(['Bearer abc', 'bearer abc', 'BEARER abc'])('is read from %j', async (authorization) => {
    const { access, shown } = accessWith();
    expect((await asked({ authorization }, access)).admission?.principal).toBe(SOMEBODY);
    expect(shown).toEqual([{ secret: 'abc', proof: null, address: '127.0.0.1', userAgent: null }]);
  });

  test('may have 512 characters, and not one more', async () => {
    const { access, shown } = accessWith();
    await asked({ authorization: `Bearer ${'x'.repeat(512)}` }, access);
    expect(shown).toHaveLength(1);
    await expect(asked({ authorization: `Bearer ${'x'.repeat(513)}` }, access)).rejects.toMatchObject({
      code: 'CREDENTIAL_MALFORMED',
      status: 401,
    });
  });

  test.each(['', 'Bearer', 'Bearer ', 'Bearer a b', 'Basic abc', 'x Bearer abc', 'Bearer é'])(
    'is refused where the header is %j, and a cookie next to it counts for nothing',
    async (authorization) => {
      const { access, shown } = accessWith();
      const headers = { authorization, cookie: '__Host-siaga=abc' };
      await expect(asked(headers, access)).rejects.toMatchObject({ code: 'CREDENTIAL_MALFORMED' });
      expect(shown).toEqual([]);
    },
  );

  test('comes before a cookie, and is refused with its fault where it is no good', async () => {
    const { access, shown } = accessWith();
    const both = { authorization: 'Bearer token', cookie: '__Host-siaga=session' };
    await asked(both, access);
    expect(shown.map(({ secret }) => secret)).toEqual(['token']);
    await expect(asked(both, refusing(expired()))).rejects.toMatchObject({ code: 'CREDENTIAL_EXPIRED' });
  });
});

describe('who asks is counted', () => {
  const anonymous = { kind: 'ANONYMOUS', principal: null, address: '127.0.0.1' } as const;
  const once = {
    ...TRAFFIC.operations,
    ANONYMOUS: { perSecond: 1, burst: 1 },
    PERSON: { perSecond: 1, burst: 1 },
  };
  const strict = () => new Traffic({ ...TRAFFIC, operations: once }, () => 0);

  test('as himself, where he is known', async () => {
    const traffic = strict();
    const { access } = accessWith();
    await asked({ authorization: 'Bearer abc' }, access, traffic);
    await expect(asked({ authorization: 'Bearer abc' }, access, traffic)).rejects.toMatchObject({
      code: 'TOO_MANY_REQUESTS',
    });
    expect(() => traffic.operation(anonymous)).not.toThrow();
  });

  test('as a stranger of his address, where he shows nothing or what is no good', async () => {
    for (const headers of [{}, { authorization: 'Basic abc' }]) {
      const traffic = strict();
      await asked(headers, accessWith().access, traffic).catch(() => undefined);
      expect(() => traffic.operation(anonymous)).toThrow('Wait 1 s');
    }
  });

  test('and a fault of the server costs him nothing', async () => {
    const traffic = strict();
    await asked({ authorization: 'Bearer abc' }, refusing(new Error('down')), traffic).catch(() => undefined);
    expect(() => traffic.operation(anonymous)).not.toThrow();
  });
});

describe('the connection of a request', () => {
  /** For how long the connection is kept once the request has been answered; 0: for what the server has for all. */
  async function keptAfter(headers: Record<string, string>, access: AccessControl): Promise<number> {
    let kept = 0;
    const socket = Object.assign(new EventEmitter(), {
      ...{ remoteAddress: '127.0.0.1', remotePort: 1, localAddress: '127.0.0.1', destroyed: false },
      setTimeout: (ms: number) => {
        kept = ms;
      },
    });
    const connections = new Connections({ total: 10, perGroup: 10 }, () => false);
    connections.arrived(socket as never);
    const request = requestWith(headers) as { raw: { socket: unknown } };
    request.raw.socket = socket;
    const response = new EventEmitter();
    connections.requested(request.raw as never, response as never);
    await countedAsker(request as never, { access, traffic: new Traffic(TRAFFIC) }).catch(() => undefined);
    response.emit('finish');
    return kept;
  }

  test('is kept for the next one of somebody known, and for nobody else', async () => {
    const bearer = { authorization: 'Bearer abc' };
    expect(await keptAfter(bearer, accessWith().access)).toBe(72_000);
    expect(await keptAfter({ cookie: '__Host-siaga=abc' }, accessWith().access)).toBe(72_000);
    expect(await keptAfter({}, accessWith().access)).toBe(0);
    expect(await keptAfter({ cookie: '__Host-siaga=abc' }, refusing(expired()))).toBe(0);
    expect(await keptAfter(bearer, refusing(expired()))).toBe(0);
  });
});

describe('the door over HTTP', () => {
  function doorWith(headers: Record<string, string> = {}) {
    const cookies: [string, string][] = [];
    const reply = { header: (name: string, value: string) => void cookies.push([name, value]) };
    return { door: httpDoor(requestWith(headers), reply as never), cookies };
  }

  test('knows where somebody came from and by what', () => {
    expect(doorWith({ 'user-agent': 'Firefox' }).door).toMatchObject({
      ...{ address: '127.0.0.1', userAgent: 'Firefox' },
    });
    expect(doorWith().door.userAgent).toBeNull();
  });

  const cookie = (value: string, seconds: number) =>
    `__Host-siaga=${value}; Path=/; Max-Age=${seconds}; Secure; HttpOnly; SameSite=Strict`;

  test('hands out a session that the browser keeps for the seconds that are left, and no script reads', () => {
    const { door, cookies } = doorWith();
    const now = Date.now();
    door.openSession('abc', now + 3_600_900);
    door.openSession('abc', now - 10_000);
    expect([cookie('abc', 3_600), cookie('abc', 3_599)]).toContain(cookies[0]?.[1]);
    expect(cookies[1]).toEqual(['set-cookie', cookie('abc', 0)]);
    expect(cookies[0]?.[0]).toBe('set-cookie');
  });

  test('takes it back with a cookie that is over at once', () => {
    const { door, cookies } = doorWith();
    door.closeSession();
    expect(cookies).toEqual([['set-cookie', cookie('', 0)]]);
  });
});
