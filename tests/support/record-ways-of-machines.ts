import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect } from 'vitest';
import { ANONYMOUS } from '../../server/domain/access/viewer.policy.ts';
import { tanjungJabungTimur } from '../../server/domain/region/tanjung-jabung-timur.ts';
import { ROLL_CALL_CLOSE } from '../../server/domain/rollcall/rollcall.service.ts';
import type { AuditKind } from '../../server/kernel/audit-kinds.ts';
import { newId } from '../../server/kernel/ids.ts';
import {
  byAdmin,
  byPosko,
  byServer,
  OPERATION,
  REGENCY,
  RecordDoor,
  type RecordRoom,
  type WaysToRecord,
} from './record-room.ts';

const REASON = 'Tamu di ruang rapat';

/** The roster of the default regency as a file. */
function rosterFile(): string {
  const { regions, tpsList } = tanjungJabungTimur();
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  const lines = tpsList.map(({ desaCode, number, signalClass }) => {
    const kecamatan = names.get(desaCode.split('.').slice(0, 3).join('.'));
    return `${desaCode},${names.get(desaCode)},${kecamatan},${number},${signalClass}`;
  });
  return ['kode_desa,desa,kecamatan,no_tps,kelas_sinyal', ...lines].join('\n');
}

const token = async (room: RecordRoom) => {
  const id = newId();
  const what = { name: 'Gateway SMS', scopes: ['READ'] as const, region: REGENCY };
  await room.services.program.issueToken(room.admin, { id, ...what, expiresAt: Date.now() + 3_600_000 });
  return id;
};
const webhook = async (room: RecordRoom) => {
  const id = newId();
  const where = { url: 'http://127.0.0.1:9/', allowedHost: '127.0.0.1', region: REGENCY, severities: null };
  await room.services.webhook.addWebhook(room.admin, { id, name: 'Sirene', ...where });
  return id;
};
const admit = (room: RecordRoom, secret: string, proof: string | null) =>
  room.siaga.access.admit({ secret, proof, address: new RecordDoor().address, userAgent: null });

const OF_PROGRAMS = {
  TokenIssued: { 'by an admin': async (room) => byAdmin(room, await token(room)) },
  TokenRevoked: {
    'by an admin': async (room) => {
      const id = await token(room);
      await room.services.program.revokeToken(room.admin, { id: newId(), token: id });
      return byAdmin(room, id);
    },
  },
  WebhookAdded: { 'by an admin': async (room) => byAdmin(room, await webhook(room)) },
  WebhookRemoved: {
    'by an admin': async (room) => {
      const id = await webhook(room);
      await room.services.webhook.removeWebhook(room.admin, { id: newId(), webhook: id });
      return byAdmin(room, id);
    },
  },
  RosterImported: {
    'by an admin': async (room) => {
      const request = { id: newId(), csv: rosterFile(), expectedTps: null };
      await room.services.rosterImports.importRoster(room.admin, request);
      return byAdmin(room, REGENCY);
    },
  },
  HistoryExported: {
    'by whoever may read it': async (room) => {
      const viewer = room.seer();
      for await (const _ of await room.siaga.history.file({}, { format: 'csv', language: 'id' }, viewer));
      return { subject: viewer.principal ?? '', actor: viewer.principal, payload: { format: 'csv' } };
    },
  },
} satisfies Partial<Record<AuditKind, WaysToRecord>>;

const OF_WALLS = {
  TokenMisused: {
    'without a proof': async (room) => {
      const { id, token: secret } = await room.wall();
      await expect(admit(room, secret, null)).rejects.toThrow();
      return { ...byServer(id), payload: { what: 'PROOF_MISSING' } };
    },
    'with the proof of another device': async (room) => {
      const [wall, other] = [await room.wall(), await room.wall()];
      await expect(admit(room, wall.token, other.proof())).rejects.toThrow();
      return { ...byServer(wall.id), payload: { what: 'PROOF_WRONG' } };
    },
    'with a proof that was used': async (room) => {
      const wall = await room.wall();
      const proof = wall.proof();
      await admit(room, wall.token, proof);
      await expect(admit(room, wall.token, proof)).rejects.toThrow();
      return { ...byServer(wall.id), payload: { what: 'PROOF_REPLAYED' } };
    },
  },
  WallApproved: {
    'by a coordinator': async (room) => byPosko(room, (await room.wall()).id),
    'by the key of an exercise': async (room) => {
      const key = room.siaga.exerciseDoors?.wallKey ?? '';
      const { id } = await room.wallWithKey(key);
      return byServer(id);
    },
  },
  WallRefused: {
    'by a coordinator': async (room) => {
      const { code, pairing } = await room.screen();
      await room.services.wallPairing.refuseWall(room.posko, { id: newId(), code, reason: REASON });
      return byPosko(room, pairing);
    },
  },
  WallRenewed: {
    'by itself': async (room) => {
      const wall = await room.wall();
      const door = new RecordDoor();
      door.openSession(wall.token);
      await room.services.wall.renewWall(await room.viewer(door, wall.proof()));
      return { subject: wall.id, actor: wall.id };
    },
  },
  WallUnpaired: {
    'by a coordinator': async (room) => {
      const { id: wall } = await room.wall();
      await room.services.wall.unpairWall(room.posko, { id: newId(), wall, reason: REASON });
      return byPosko(room, wall);
    },
  },
  WallCommanded: {
    'by a coordinator': async (room) => {
      const { id: wall } = await room.wall();
      const order = { command: 'BLANK', scene: null, settings: null } as const;
      await room.services.wall.commandWall(room.posko, { id: newId(), wall, reason: REASON, ...order });
      return { ...byPosko(room, wall), payload: { command: 'BLANK' } };
    },
  },
} satisfies Partial<Record<AuditKind, WaysToRecord>>;

const OF_DOORS = {
  AccessRefused: {
    'of somebody': async (room) => {
      const viewer = room.seer();
      expect(await room.ask(viewer, '{ auditEntries { edges { node { number } } } }')).toEqual(['FORBIDDEN']);
      const payload = { action: 'readAudit', field: 'Query.auditEntries', code: 'FORBIDDEN' };
      return { subject: viewer.principal ?? '', actor: viewer.principal, payload };
    },
    'of a stranger': async (room) => {
      expect(await room.ask(ANONYMOUS, '{ walls { id } }')).toEqual(['UNAUTHENTICATED']);
      return { ...byServer(OPERATION), payload: { field: 'Query.walls', code: 'UNAUTHENTICATED' } };
    },
  },
  CredentialRefused: {
    'at the door': async (room) => {
      await expect(admit(room, 'ssd_prog_siapa', null)).rejects.toThrow();
      return { ...byServer(OPERATION), payload: { code: 'CREDENTIAL_MALFORMED' } };
    },
    'of somebody who guesses codes of walls': async (room) => {
      const guess = () => room.services.wallPairing.wallPairing(room.guesser, 'BCDF-GHJK').catch(codeOf);
      await expect.poll(guess).toBe('TOO_MANY_PAIRING_TRIES');
      const { principal } = room.guesser;
      return { subject: principal ?? '', actor: principal, payload: { code: 'TOO_MANY_PAIRING_TRIES' } };
    },
  },
} satisfies Partial<Record<AuditKind, WaysToRecord>>;

const codeOf = (error: unknown): unknown => (error as { code?: unknown }).code;

const FLOOD = 200;

/** What the server could not process. */
const OF_WORK = {
  WorkSetAside: {
    'by a reactor that lacks a table': async (room) => {
      await room.edit((db) => sql`alter table webhook rename to webhook_gone`.execute(db));
      await room.services.alert.sendTestAlert({ id: newId(), region: REGENCY }, room.posko);
      const found = async () =>
        (await room.services.setAside.workSetAside()).find(({ kind }) => kind === 'AlertRaised');
      await expect.poll(found).toBeDefined();
      await room.edit((db) => sql`alter table webhook_gone rename to webhook`.execute(db));
      const payload = { consumer: 'delivery', kind: 'AlertRaised' };
      return { ...byServer((await found())?.id ?? ''), payload };
    },
  },
  WorkProcessed: {
    'by an admin': async (room) => {
      const work = newId();
      const timer = { consumer: 'timer', kind: ROLL_CALL_CLOSE, timer: newId(), due_at: 0, seq: null };
      const row = { id: work, ...timer, subject: newId(), tries: 10, reason: 'Error', set_aside_at: 0 };
      await room.edit((db) =>
        db
          .insertInto('set_aside')
          .values({ ...row, processed_at: null })
          .execute(),
      );
      await room.services.setAside.processSetAside(room.admin, { id: newId(), work });
      return byAdmin(room, work);
    },
  },
} satisfies Partial<Record<AuditKind, WaysToRecord>>;

/** What only a start or an end of the server puts on record. */
const OF_RESTARTS = {
  DatabaseRestored: {
    'by a start on one whose end is missing': async (room) => {
      await room.restart(async (editor) => editor.cutAfter((await editor.rows(1)).length - 1), {
        isRestored: true,
      });
      return byServer(OPERATION);
    },
  },
  KeysReplaced: {
    'by a start with --new-keys': async (room) => {
      const lost = () => rmSync(join(room.dataFolder, 'cursor-keys.json'));
      await room.restartOn(lost, { isNewKeysWanted: true });
      return { ...byServer(OPERATION), payload: { file: 'cursor-keys.json', what: 'REPLACED' } };
    },
  },
  FilesSetAside: {
    'by a start on a database that knows nothing of a photo': async (room) => {
      const photos = join(room.dataFolder, 'photos/photos');
      await room.restartOn(() => writeFileSync(join(photos, `${'ab'.repeat(32)}.jpg`), 'x'));
      return { ...byServer(OPERATION), payload: { files: 1 } };
    },
  },
  ServerStarted: {
    'by a start': async (room) => {
      await room.restart();
      return byServer(OPERATION);
    },
  },
  ServerStopped: {
    'by an end': async (room) => {
      await room.restart();
      return byServer(OPERATION);
    },
  },
  RecordsDropped: {
    'by a flood of strangers': async (room) => {
      const about = { viewer: ANONYMOUS, action: 'readAudit', code: 'UNAUTHENTICATED' } as const;
      for (let at = 0; at < FLOOD; at += 1)
        room.siaga.onRefusal({ ...about, field: `Query.flood${at}`, address: `192.0.2.${at}` });
      await room.restart();
      return byServer(OPERATION);
    },
  },
  SealsMissing: {
    'where the newest are gone': async (room) => {
      await room.restart(async (editor) => editor.removeSeals(await editor.newestSeal(), 1_000_000));
      return byServer(OPERATION);
    },
  },
  SealBroken: {
    'where the end of the record is cut off': async (room) => {
      await room.restart(async (editor) => editor.cutAfter((await editor.rows(1)).length - 1), {
        isRestored: true,
      });
      return { ...byServer(OPERATION), payload: { stream: 2 } };
    },
  },
} satisfies Partial<Record<AuditKind, WaysToRecord>>;

/** What programs, walls, strangers and the server itself put on record. */
export const WAYS_OF_MACHINES = { ...OF_PROGRAMS, ...OF_WALLS, ...OF_DOORS, ...OF_WORK, ...OF_RESTARTS };
