import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, test } from 'vitest';
import { openAccess, SOMEBODY } from '../../tests/support/open-access.ts';
import { loopbackBinding } from '../binding.ts';
import type { Credentials } from '../kernel/door.ts';
import { Fault } from '../kernel/fault.ts';
import type { AccessControl } from './access-control.ts';
import { FrontDoor } from './front-door.ts';
import { SocketPresence } from './socket-presence.ts';
import { TooManyRequests } from './too-many-requests.ts';
import { TRAFFIC, Traffic } from './traffic.ts';

/** As much of a socket as is looked at; it notes with what it was closed. */
class Wire extends EventEmitter {
  readonly OPEN = 1;
  readyState = 1;
  readonly closed: [number, string][] = [];

  close(code: number, reason: string): void {
    this.closed.push([code, reason]);
  }
}

const front = new FrontDoor(loopbackBinding(0));
let wire: Wire;
let traffic: Traffic;
let access: AccessControl;
let shown: Credentials[];

beforeEach(() => {
  wire = new Wire();
  traffic = new Traffic({ ...TRAFFIC, sockets: { ...TRAFFIC.sockets, PERSON: 1 } });
  shown = [];
  const open = openAccess();
  access = {
    ...open,
    admit: (credentials) => {
      shown.push(credentials);
      return open.admit(credentials);
    },
  };
});

function enter(params: Record<string, unknown> | null = { secret: 'abc' }, socket = wire) {
  const headers = { host: 'localhost', 'user-agent': 'Firefox' };
  const request = { socket: { remoteAddress: '127.0.0.1' }, headers };
  front.approach(request as never);
  return SocketPresence.enter(socket as never, request as never, params, { access, traffic });
}
const refusing = (error: unknown) => {
  access = { ...access, admit: () => Promise.reject(error) };
};
const tell = (kind: string, payload: object) =>
  access.register.follow([{ kind, recordedAt: Date.now(), payload: JSON.stringify(payload) } as never]);

describe('who is not let in', () => {
  test.each([
    ['for now, where the database does not answer', { code: 'ECONNREFUSED' }, [1013, 'UNAVAILABLE']],
    ['for now, where the database is busy', { errcode: 5 }, [1013, 'UNAVAILABLE']],
  ])('%s, is sent away to come back', async (_, fields, closed) => {
    refusing(Object.assign(new Error('down'), fields));
    expect(await enter()).toBeNull();
    expect(wire.closed).toEqual([closed]);
  });

  test.each([
    [new Fault('CREDENTIAL_EXPIRED', 'Log in again.', 401), 4498],
    [new Fault('CREDENTIAL_UNKNOWN', 'Nobody has it.', 401), 4403],
    [new Fault('CREDENTIAL_REVOKED', 'It was taken back.', 401), 4403],
    [new TooManyRequests(5), 4429],
  ])('is told why: %o', async (fault, code) => {
    refusing(fault);
    expect(await enter()).toBeNull();
    expect(wire.closed).toEqual([[code, fault.code]]);
  });

  test('for a bug is no matter of a close code', async () => {
    const bug = new Error('a bug');
    refusing(bug);
    await expect(enter()).rejects.toBe(bug);
    expect(wire.closed).toEqual([]);
  });
});

describe('what is shown', () => {
  test('is what somebody is asked by, with the browser that it came from', async () => {
    expect((await enter({ secret: 'abc', proof: 'p' }))?.origin.principal).toBe(SOMEBODY);
    expect(shown).toEqual([{ secret: 'abc', proof: 'p', address: '127.0.0.1', userAgent: 'Firefox' }]);
  });

  test.each([{ secret: 'x'.repeat(512) }, { secret: 'abc', proof: null }, { secret: '' }])(
    'may be a text of up to 512 characters, without proof',
    async (params) => {
      expect((await enter(params))?.origin.principal).toBe(SOMEBODY);
      expect(shown).toMatchObject([{ secret: params.secret, proof: null }]);
    },
  );

  test.each([
    { secret: 'x'.repeat(513) },
    { secret: 1 },
    { secret: ['abc'] },
    { secret: { length: 1 } },
    { secret: 'abc', proof: 1 },
    { secret: 'abc', proof: ['p'] },
  ])('is refused unread otherwise', async (params) => {
    expect(await enter(params)).toBeNull();
    expect(wire.closed).toEqual([[4403, 'CREDENTIAL_MALFORMED']]);
    expect(shown).toEqual([]);
  });

  test.each([null, {}, { secret: null }, { secret: null, proof: 1 }])(
    'is nothing where it is %j: nobody in particular comes in',
    async (params) => {
      expect((await enter(params))?.origin).toEqual({
        ...{ principal: null, kind: 'ANONYMOUS', address: '127.0.0.1' },
      });
      expect([shown, wire.closed]).toEqual([[], []]);
    },
  );
});

describe('a socket', () => {
  test('holds the one place of its principal until it closes', async () => {
    expect(await enter()).not.toBeNull();
    const second = new Wire();
    expect(await enter({ secret: 'abc' }, second)).toBeNull();
    expect(second.closed).toEqual([[4429, 'TOO_MANY_REQUESTS']]);
    wire.emit('close');
    expect(await enter({ secret: 'abc' }, new Wire())).not.toBeNull();
  });

  test('that has gone before the answer came holds no place', async () => {
    const { admit } = access;
    access = {
      ...access,
      admit: (credentials) => {
        wire.readyState = 3;
        return admit(credentials);
      },
    };
    expect(await enter()).toBeNull();
    expect(wire.closed).toEqual([]);
    expect(await enter({ secret: 'abc' }, new Wire())).not.toBeNull();
  });

  test('of somebody who was barred is closed at that event', async () => {
    const presence = await enter();
    tell('PrincipalBarred', { principal: SOMEBODY });
    expect(wire.closed).toEqual([[4403, 'CREDENTIAL_REVOKED']]);
    expect(() => presence?.context({})).toThrow(expect.objectContaining({ code: 'CREDENTIAL_REVOKED' }));
  });

  test('of somebody barred while he was let in is closed at once', async () => {
    tell('PrincipalBarred', { principal: SOMEBODY });
    await enter();
    expect(wire.closed).toEqual([[4403, 'CREDENTIAL_REVOKED']]);
  });

  test('whose term is over says so', async () => {
    access = {
      ...access,
      admit: async () => ({
        ...{ principal: SOMEBODY, kind: 'PERSON', session: null, expiresAt: Date.now() - 1 },
      }),
    };
    await enter();
    expect(wire.closed).toEqual([[4498, 'CREDENTIAL_EXPIRED']]);
  });

  test('that was left is closed by nobody any more', async () => {
    (await enter())?.leave();
    tell('PrincipalBarred', { principal: SOMEBODY });
    expect(wire.closed).toEqual([]);
  });

  test('hands out no session: that takes a cookie', async () => {
    const door = (await enter())?.context({}).door;
    const code = expect.objectContaining({ code: 'SESSION_NEEDS_HTTP' });
    expect(door).toMatchObject({ isSocket: true, address: '127.0.0.1', userAgent: 'Firefox' });
    expect(() => door?.openSession('abc', 1)).toThrow(code);
    expect(() => door?.closeSession()).toThrow(code);
  });
});

test('what was begun with other rights than those of now does not hold', async () => {
  const presence = await enter();
  const begun = presence?.context({});
  if (!presence || !begun) throw new Error('nobody was let in');
  expect(presence.holds(begun)).toBe(true);
  const [first] = begun.viewer.grants;
  tell('AccessRevoked', { grantId: first?.id, principal: SOMEBODY });
  expect(presence.holds(begun)).toBe(false);
  expect(presence.holds(presence.context({}))).toBe(true);
  tell('PrincipalBarred', { principal: SOMEBODY });
  expect(presence.holds(begun)).toBe(false);
});
