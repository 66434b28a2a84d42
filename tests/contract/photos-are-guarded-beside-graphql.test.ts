import { readdir, stat } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AccessRegister } from '../../server/domain/access/access-register.ts';
import type { Viewer } from '../../server/domain/access/viewer.policy.ts';
import { contentHash, picture, pixelBomb, polyglot } from '../../server/domain/photo/photo.fixture.ts';
import { PHOTO_LIMITS } from '../../server/domain/photo/photo.policy.ts';
import type { RunningHttp } from '../../server/graphql/http.ts';
import { newId } from '../../server/kernel/ids.ts';
import { must } from '../../server/kernel/must.ts';
import { type Admitted, admitAll } from '../support/admitted.ts';
import { openBearerHttp } from '../support/bearer-http.ts';
import { type Composed, composeOn, incident, wib } from '../support/composed.ts';
import { DATABASES } from '../support/databases.ts';

const PEOPLE = {
  posko: { grants: [{ role: 'POSKO' }] },
  leader: { grants: [{ role: 'LEADER' }] },
  admin: { grants: [{ role: 'ADMIN' }] },
  kpps: {
    kind: 'REPORTER',
    grants: [{ role: 'REPORTER', region: '15.07.05.2004-001', institution: 'KPPS' }],
  },
} satisfies Record<string, Admitted>;
type Name = keyof typeof PEOPLE;

let room: Composed;
let http: RunningHttp;
let people: Record<Name, Viewer>;
let register: AccessRegister;

beforeAll(async () => {
  const place = await must(DATABASES[0], 'a database').fresh();
  people = await admitAll(place.url, PEOPLE);
  room = await composeOn(place);
  ({ http, register } = await openBearerHttp(room, people));
});
afterAll(async () => {
  await http.close();
  await room.close();
});

let bytes: Buffer;
let seed = 0;
beforeEach(async () => {
  seed += 1;
  bytes = await picture('jpeg', { width: 96, height: 64, seed });
});

type Headers = Readonly<Record<string, string>>;

const raise = async (change: object = {}, by: Name = 'posko') =>
  (await room.siaga.services.incident.raiseIncident(incident(change), people[by])).incident.id;

async function announce(content: Buffer, by: Name = 'posko', of: string | null = null): Promise<string> {
  const input = {
    ...{ id: newId(), incident: of ?? (await raise()), content: contentHash(content) },
    ...{ byteLength: content.length, mediaType: 'image/jpeg', happenedAt: wib('06.22') },
  };
  return (await room.siaga.services.photo.announcePhoto(input, people[by])).photo.id;
}

const bearer = (by: Name): Headers => ({ authorization: `Bearer ${by}` });
const uploadPath = (content: Buffer): string => `/photo-uploads/${contentHash(content)}`;

/** Bodies and paths go out as they are written: `fetch` would tidy them. */
function ask(method: string, path: string, headers: Headers, body: Buffer | null = null) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      const { port } = new URL(http.url);
      const length = body ? { 'content-length': String(body.length) } : {};
      const call = request(
        { agent: false, host: '127.0.0.1', port, method, path, headers: { ...length, ...headers } },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('end', () =>
            resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
          );
        },
      );
      call.on('error', reject);
      call.end(body);
    },
  );
}

const patch = (content: Buffer, offset: number, part: Buffer, headers: Headers = bearer('posko')) =>
  ask(
    'PATCH',
    uploadPath(content),
    { 'content-type': 'application/partial-upload', 'upload-offset': String(offset), ...headers },
    part,
  );
const head = (content: Buffer, by: Name = 'posko') => ask('HEAD', uploadPath(content), bearer(by));
const look = (id: string, headers: Headers, ending = '') => ask('GET', `/photos/${id}${ending}`, headers);
const codeIn = ({ body }: { body: Buffer }) =>
  (JSON.parse(String(body)) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;

async function attached(by: Name = 'posko', of: string | null = null): Promise<string> {
  const id = await announce(bytes, by, of);
  expect((await patch(bytes, 0, bytes, bearer(by))).status).toBe(204);
  return id;
}

/** Sizes of what lies there of photos on their way. */
async function stored(): Promise<number[]> {
  const folder = join(room.dataFolder, 'photos/uploads');
  return Promise.all((await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size));
}

/** Sends the head of a PATCH and some of its body, and cuts the line. */
function cutOff(content: Buffer, offset: number, upTo: number): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(http.url).port), '127.0.0.1', () => {
      const lines = [
        `PATCH ${uploadPath(content)} HTTP/1.1`,
        `Host: ${new URL(http.url).host}`,
        'Authorization: Bearer posko',
        'Content-Type: application/partial-upload',
        `Upload-Offset: ${offset}`,
        `Content-Length: ${content.length - offset}`,
        '\r\n',
      ];
      socket.write(lines.join('\r\n'));
      socket.write(content.subarray(offset, upTo), () => socket.end(() => socket.destroy()));
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve());
  });
}

describe('a photo comes in parts', () => {
  test('each answered with how much has come, and the last with all of it', async () => {
    const id = await announce(bytes);
    expect((await head(bytes)).headers).toMatchObject({ 'upload-offset': '0', 'upload-complete': '?0' });
    expect(await patch(bytes, 0, bytes.subarray(0, 300))).toMatchObject({
      status: 204,
      headers: { 'upload-offset': '300', 'upload-complete': '?0' },
    });
    expect(await patch(bytes, 100, bytes.subarray(100))).toMatchObject({
      status: 409,
      headers: { 'upload-offset': '300' },
    });
    expect(await patch(bytes, 300, bytes.subarray(300))).toMatchObject({
      status: 204,
      headers: { 'upload-offset': String(bytes.length), 'upload-complete': '?1' },
    });
    expect((await look(id, bearer('posko'))).status).toBe(200);
    expect((await head(bytes)).headers).toMatchObject({ 'upload-complete': '?1' });
  });

  test('a line that is cut at any byte costs what was on it, and the rest makes the same photo', async () => {
    const id = await announce(bytes);
    let arrived = 0;
    for (let cuts = 0; arrived < bytes.length - 1; cuts += 1) {
      await cutOff(bytes, arrived, arrived + 1 + ((cuts * 977 + seed) % Math.ceil(bytes.length / 5)));
      const now = Number((await head(bytes)).headers['upload-offset']);
      expect(now).toBeGreaterThanOrEqual(arrived);
      if (now === bytes.length) break;
      expect((await look(id, bearer('posko'))).status).toBe(404);
      arrived = now;
      if (cuts > 60) break;
    }
    await patch(bytes, arrived, bytes.subarray(arrived));
    expect((await look(id, bearer('posko'))).status).toBe(200);
  });

  test('a second line of the same sender takes over from one that hangs', async () => {
    const id = await announce(bytes);
    const hanging = connect(Number(new URL(http.url).port), '127.0.0.1');
    hanging.on('error', () => undefined);
    hanging.write(
      `PATCH ${uploadPath(bytes)} HTTP/1.1\r\nHost: ${new URL(http.url).host}\r\nAuthorization: Bearer posko\r\nContent-Type: application/partial-upload\r\nUpload-Offset: 0\r\nContent-Length: ${bytes.length}\r\n\r\n`,
    );
    hanging.write(bytes.subarray(0, 200));
    await expect.poll(stored).toContain(200);
    expect((await head(bytes)).headers['upload-offset']).toBe('200');
    await patch(bytes, 200, bytes.subarray(200));
    expect((await look(id, bearer('posko'))).status).toBe(200);
    hanging.destroy();
  });

  test.each<[string, Headers, number, string]>([
    ['as JSON', { 'content-type': 'application/json' }, 415, 'MEDIA_TYPE_UNSUPPORTED'],
    ['as a form', { 'content-type': 'multipart/form-data; boundary=x' }, 415, 'MEDIA_TYPE_UNSUPPORTED'],
    ['with an offset that is no number', { 'upload-offset': '-1' }, 400, 'REQUEST_MALFORMED'],
    ['with an offset in words', { 'upload-offset': '0x10' }, 400, 'REQUEST_MALFORMED'],
  ])('not %s', async (_how, headers, status, code) => {
    await announce(bytes);
    const answer = await patch(bytes, 0, bytes, { ...bearer('posko'), ...headers });
    expect([answer.status, codeIn(answer)]).toEqual([status, code]);
    expect((await head(bytes)).headers['upload-offset']).toBe('0');
  });

  test('and is held to what was announced, to pictures, and to the size of one', async () => {
    const more = Buffer.concat([bytes, Buffer.from('x')]);
    await announce(bytes);
    expect(codeIn(await patch(bytes, 0, more))).toBe('PHOTO_NOT_ACCEPTED');
    expect((await head(bytes)).status).toBe(404);
    const bomb = pixelBomb(20_000, 20_000);
    for (const bad of [
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      bomb,
      bytes.subarray(0, 900),
    ]) {
      await announce(bad);
      expect(codeIn(await patch(bad, 0, bad))).toBe('PHOTO_NOT_ACCEPTED');
      expect((await head(bad)).status).toBe(404);
    }
    expect(bomb.length).toBeLessThan(PHOTO_LIMITS.bytes);
  });
});

describe('a picture', () => {
  test('leaves with headers that let it be looked at and nothing else', async () => {
    const id = await attached();
    for (const ending of ['', '/thumbnail']) {
      const { status, headers, body } = await look(id, bearer('posko'), ending);
      expect(status).toBe(200);
      expect(headers).toMatchObject({
        'content-type': 'image/jpeg',
        'content-disposition': `attachment; filename="siaga-${id}.jpg"`,
        'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'content-length': String(body.length),
      });
      expect(body.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
    }
  });

  test('that came with a page in it leaves without', async () => {
    bytes = await polyglot();
    const { body } = await look(await attached(), bearer('posko'));
    expect(body.includes('<script')).toBe(false);
  });

  test('is looked at by whoever may, at this very request; for all others there is none', async () => {
    const of = await raise({}, 'kpps');
    const id = await attached('kpps', of);
    const answers = async () => {
      const told = ['posko', 'leader', 'admin', 'kpps'].map((by) => look(id, bearer(by as Name)));
      return (await Promise.all(told)).map(({ status }) => status);
    };
    expect(await answers()).toEqual([200, 200, 404, 404]);
    const absent = await look(newId(), bearer('posko'));
    const forbidden = await look(id, bearer('admin'));
    const nobody = await look(id, {});
    expect([absent.body, absent.body]).toEqual([forbidden.body, nobody.body]);
    const grant = must(people.leader.grants[0], 'a grant');
    const payload = JSON.stringify({ grantId: grant.id, principal: grant.principal });
    register.follow([{ kind: 'AccessRevoked', payload }] as never);
    expect(await answers()).toEqual([200, 404, 404, 404]);
  });

  test.each([
    '/photos/../siaga.sqlite',
    '/photos/%2e%2e%2faccount-key.json',
    '/photos/..%5c..%5caccount-key.json',
    '/photos/photos/x.jpg',
    `/photos/${'a'.repeat(400)}`,
    '/photos/%00',
    '/photos/01234567-89ab-7def-8123-456789abcdef%00',
    '/photo-uploads/..%2f..%2faccount-key.json',
  ])('is never another file: %s', async (path) => {
    for (const method of ['GET', 'HEAD', 'PATCH']) {
      const headers = {
        'content-type': 'application/partial-upload',
        'upload-offset': '0',
        ...bearer('posko'),
      };
      expect([400, 404, 414]).toContain((await ask(method, path, headers, Buffer.from('x'))).status);
    }
  });

  test('of another’s upload nobody learns or takes anything', async () => {
    await announce(bytes);
    await patch(bytes, 0, bytes.subarray(0, 10));
    expect((await head(bytes, 'leader')).status).toBe(404);
    expect((await patch(bytes, 10, bytes.subarray(10), bearer('kpps'))).status).toBe(404);
    expect((await patch(bytes, 10, bytes.subarray(10), {})).status).toBe(404);
    expect((await head(bytes)).headers['upload-offset']).toBe('10');
  });
});
