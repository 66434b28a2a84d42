import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { contentHash, noise, picture } from '../../server/domain/photo/photo.fixture.ts';
import { newId } from '../../server/kernel/ids.ts';
import { Coordinator } from '../support/coordinator.ts';
import { Room } from '../support/room.ts';

let room: Room | undefined;
afterEach(() => room?.close());

const HAPPENED_AT = '2024-02-13T23:30:00.000Z';
const RAISE = `mutation RaiseIncident($input: RaiseIncidentInput!) { result: raiseIncident(input: $input) { __typename } }`;

async function raised({ http }: Room): Promise<string> {
  const id = newId();
  const input = {
    ...{ id, category: 'LOGISTIK', region: '15.07.05.2004', tps: ['15.07.05.2004-001'] },
    ...{ happenedAt: HAPPENED_AT, institution: 'KPPS', channel: 'APP' },
  };
  expect(await http.read(RAISE, { input })).toMatchObject({ result: { __typename: 'IncidentRaised' } });
  return id;
}

/** A photo from the hands of somebody at the console. */
class Sender {
  readonly #by: Coordinator;
  readonly bytes: Buffer;

  constructor(by: Coordinator, bytes: Buffer) {
    this.#by = by;
    this.bytes = bytes;
  }

  async announce(incident: string): Promise<string> {
    const id = newId();
    const file = { content: contentHash(this.bytes), byteLength: this.bytes.length, mediaType: 'image/png' };
    await this.#by.does('AnnouncePhoto', { input: { id, incident, ...file, happenedAt: HAPPENED_AT } });
    return id;
  }

  send(from: number, to = this.bytes.length): Promise<Response> {
    return this.#by.fetch(this.#path, {
      method: 'PATCH',
      headers: { 'content-type': 'application/partial-upload', 'upload-offset': String(from) },
      body: Uint8Array.from(this.bytes.subarray(from, to)),
    });
  }

  async arrived(): Promise<number> {
    return Number((await this.#by.fetch(this.#path, { method: 'HEAD' })).headers.get('upload-offset'));
  }

  look(id: string): Promise<Response> {
    return this.#by.fetch(`/photos/${id}`);
  }

  get #path(): string {
    return `/photo-uploads/${contentHash(this.bytes)}`;
  }
}

async function largestFile(folder: string): Promise<number> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  return Math.max(
    ...(await Promise.all(files.map(async (file) => (await stat(join(file.parentPath, file.name))).size))),
  );
}

it('a photo goes on where a killed server or a full disk stopped it, and is there once', async () => {
  const here = await Room.open();
  room = here;
  const { server } = here;
  const incident = await raised(here);
  const photo = new Sender(await Coordinator.logIn(server), await picture('png'));
  const id = await photo.announce(incident);
  const half = Math.floor(photo.bytes.length / 2);
  expect((await photo.send(0, half)).status).toBe(204);
  await server.kill9();
  await server.start();
  expect(await photo.arrived()).toBe(half);
  expect((await photo.look(id)).status).toBe(404);
  expect((await photo.send(half)).headers.get('upload-complete')).toBe('?1');
  expect((await photo.look(id)).status).toBe(200);

  const larger = new Sender(await Coordinator.logIn(server), await noise({ width: 900, height: 900 }));
  const next = await larger.announce(incident);
  const least = await largestFile(server.data);
  expect(larger.bytes.length).toBeGreaterThan(least + 16_384);
  await server.limitFileSize(least + 16_384);
  const refused = await larger.send(0);
  expect(refused.status).toBe(503);
  const kept = await larger.arrived();
  expect(kept).toBeGreaterThan(0);
  expect((await photo.look(id)).status).toBe(200);
  await server.limitFileSize('unlimited');
  expect((await larger.send(kept)).headers.get('upload-complete')).toBe('?1');
  expect((await larger.look(next)).status).toBe(200);

  await server.kill9();
  await server.start();
  expect((await larger.look(next)).status).toBe(200);
  expect(await readdir(join(server.data, 'photos/uploads'))).toEqual([]);
  expect((await readdir(join(server.data, 'photos/photos'))).length).toBe(4);
  expect(await server.verify()).toMatch(/^ok seq=/);
});
