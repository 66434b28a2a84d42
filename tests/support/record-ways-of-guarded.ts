import { Readable } from 'node:stream';
import { expect } from 'vitest';
import type { Role } from '../../server/domain/access/access.policy.ts';
import type { Viewer } from '../../server/domain/access/viewer.policy.ts';
import { contentHash, picture } from '../../server/domain/photo/photo.fixture.ts';
import type { AuditKind } from '../../server/kernel/audit-kinds.ts';
import { newId } from '../../server/kernel/ids.ts';
import { must } from '../../server/kernel/must.ts';
import { act, wib } from './composed.ts';
import { type MustBeOnRecord, REGENCY, type RecordRoom, type WaysToRecord } from './record-room.ts';

const PAGE = { first: 100, after: null };
const PLACE = '15.07.05.2004-001';
type GuardedLevel = 'TERBATAS' | 'RAHASIA';
/** Raises an incident of the level, and answers its id. */
type Raise = (room: RecordRoom, change?: object) => Promise<string>;
const raiseAt =
  (level: GuardedLevel): Raise =>
  (room, change = {}) =>
    room.raise({ level, ...change });

/** Who looks at an incident is on record beside it, once. */
const seen = (viewer: Viewer, subject: string): MustBeOnRecord => ({ subject, actor: viewer.principal });

const photographed = async (room: RecordRoom, incident: string) => {
  const bytes = await picture('jpeg', { width: 64, height: 48 });
  const content = contentHash(bytes);
  const what = { byteLength: bytes.length, mediaType: 'image/jpeg', happenedAt: wib('06.22') };
  const photo = newId();
  await room.services.photo.announcePhoto({ id: photo, incident, content, ...what }, room.posko);
  const part = { content, offset: 0, bytes: Readable.from([bytes]) };
  expect(await room.siaga.photos.take(part, room.posko)).toMatchObject({ state: 'WHOLE' });
  return photo;
};

/** The alert that a grave guarded incident raises. */
const alerted = async (room: RecordRoom, raise: Raise) => {
  const incident = await raise(room, { severity: 'CRITICAL' });
  const find = async () => {
    const { edges } = await room.services.alertQueries.alerts({}, PAGE, room.posko);
    return edges.find(({ node }) => node.incident === incident)?.node.id;
  };
  await expect.poll(find).toBeDefined();
  return { incident, alert: must(await find(), 'an alert') };
};

const merged = async (room: RecordRoom, raise: Raise) => {
  const [child, root] = [await raise(room), await room.raise()];
  await room.services.incident.mergeIncident(act(child, { into: root }), room.posko);
  return { child, root };
};

const recordOf = async (room: RecordRoom, id: string, viewer: Viewer) =>
  must(await room.services.incidentQueries.incident(id, viewer), 'an incident');

/** Every answer that shows something of a guarded incident. */
const seenBy = (raise: Raise): WaysToRecord => ({
  'by its id': async (room) => {
    const [viewer, id] = [room.seer(), await raise(room)];
    await room.services.incidentQueries.incident(id, viewer);
    return seen(viewer, id);
  },
  'in a list': async (room) => {
    const [viewer, id] = [room.seer(), await raise(room)];
    await room.services.incidentQueries.incidents({}, PAGE, viewer);
    return seen(viewer, id);
  },
  'as a report that was merged': async (room) => {
    const [viewer, { child, root }] = [room.seer(), await merged(room, raise)];
    const incident = await recordOf(room, root, viewer);
    await room.services.incidentQueries.mergedReports(incident, viewer);
    return seen(viewer, child);
  },
  'as what another may be': async (room) => {
    // Away from the others: only the nearest few are compared.
    const apart = { region: '15.07.05.2006', tps: ['15.07.05.2006-001'] };
    const [viewer, id, alike] = [room.seer(), await raise(room, apart), await room.raise(apart)];
    await room.services.incidentQueries.suggestedDuplicates(await recordOf(room, alike, viewer), viewer);
    return seen(viewer, id);
  },
  'at its TPS': async (room) => {
    const [viewer, id] = [room.seer(), await raise(room)];
    await room.services.situationQueries.tpsStory(PLACE, viewer);
    return seen(viewer, id);
  },
  'in the log': async (room) => {
    const [viewer, id] = [room.seer(), await raise(room)];
    await room.services.situationQueries.events({ first: 10_000, after: null }, viewer);
    return seen(viewer, id);
  },
  'in a report of the day': async (room) => {
    const [viewer, id] = [room.seer(), await raise(room)];
    const until = room.services.operationQueries.clock().now;
    const question = { scope: REGENCY, until, version: 'FULL' } as const;
    await room.services.afterActionQueries.afterActionReport(question, viewer);
    return seen(viewer, id);
  },
  'by an alert of it': async (room) => {
    const [viewer, { alert, incident }] = [room.seer(), await alerted(room, raise)];
    expect(await room.services.alertQueries.alert(alert, viewer)).toMatchObject({ id: alert });
    return seen(viewer, incident);
  },
  'in a list of alerts': async (room) => {
    const [viewer, { incident }] = [room.seer(), await alerted(room, raise)];
    await room.services.alertQueries.alerts({}, PAGE, viewer);
    return seen(viewer, incident);
  },
  'in the history': async (room) => {
    const [viewer, id] = [room.seer(), await raise(room)];
    const ask = { text: null, clock: 'RECEIVED', from: null, until: null, region: null, tps: null } as const;
    await room.services.historyQueries.history(
      { ...ask, incident: null, principal: null, chosen: {} },
      PAGE,
      viewer,
    );
    return seen(viewer, id);
  },
  'in the history as a file': async (room) => {
    const [viewer, id] = [room.seer(), await raise(room)];
    for await (const _ of await room.siaga.history.file({}, { format: 'json', language: 'id' }, viewer));
    return seen(viewer, id);
  },
  'by a photo of it': async (room) => {
    const [viewer, id] = [room.seer(), await raise(room)];
    expect(await room.siaga.photos.picture(await photographed(room, id), 'WHOLE', viewer)).not.toBeNull();
    return seen(viewer, id);
  },
  'by the photos of the incident that it is counted with': async (room) => {
    const [viewer, { child, root }] = [room.seer(), await merged(room, raise)];
    await photographed(room, child);
    const incident = await recordOf(room, root, viewer);
    expect(await room.services.photoQueries.ofIncident(incident, viewer)).toHaveLength(1);
    return seen(viewer, child);
  },
});

/** Every way to look at a photo, of whatever level its incident is. */
const LOOKED_AT: WaysToRecord = {
  'as it was taken': async (room) => {
    const [viewer, id] = [room.seer(), await room.raise()];
    expect(await room.siaga.photos.picture(await photographed(room, id), 'WHOLE', viewer)).not.toBeNull();
    return seen(viewer, id);
  },
  'as a thumbnail': async (room) => {
    const [viewer, id] = [room.seer(), await raiseAt('TERBATAS')(room)];
    const photo = await photographed(room, id);
    expect(await room.siaga.photos.picture(photo, 'THUMBNAIL', viewer)).not.toBeNull();
    return seen(viewer, id);
  },
};

/** Somebody looks at a picture with guarded incidents in it, and for how long. */
type Looking = (room: RecordRoom, viewer: Viewer) => Promise<void>;

/** Follows a feed as a socket does, until `leave` is called. */
async function follow(feed: AsyncIterable<unknown>): Promise<() => Promise<void>> {
  const frames = feed[Symbol.asyncIterator]();
  await frames.next();
  return async () => void (await frames.return?.());
}

const LOOKING: Readonly<Record<string, Looking>> = {
  'at the present': async (room, viewer) => {
    await room.services.situationQueries.situation(REGENCY, viewer);
  },
  'at what goes on': async (room, viewer) => {
    await (await follow(await room.services.situationQueries.watch(REGENCY, null, viewer)))();
  },
  'at alerts as they come': async (room, viewer) => {
    await (await follow(await room.services.alertQueries.watch(REGENCY, {}, null, viewer)))();
  },
  'at the past': async (room, viewer) => {
    const at = room.services.operationQueries.clock().now;
    await room.services.replayQueries.situationAt({ scope: REGENCY, at, basis: 'RECEIVED' }, viewer);
  },
  'at the course of a day': async (room, viewer) => {
    const at = room.services.operationQueries.clock().now;
    await room.services.replayQueries.dayProfile({ scope: REGENCY, at, basis: 'RECEIVED' }, viewer);
  },
};

/** By somebody of this role. */
const lookingAs = (role: Role): WaysToRecord =>
  Object.fromEntries(
    Object.entries(LOOKING).map(([how, look]) => [
      how,
      async (room) => {
        const viewer = room.seer([role]);
        await look(room, viewer);
        return { subject: viewer.principal ?? '', actor: viewer.principal };
      },
    ]),
  );

const stayingAs = (role: Role): WaysToRecord => ({
  'at what goes on, and stays': async (room) => {
    const viewer = room.seer([role]);
    room.whenClosed(await follow(await room.services.situationQueries.watch(REGENCY, null, viewer)));
    return { subject: viewer.principal ?? '', actor: viewer.principal };
  },
});

/** What goes on record of whoever is shown what is guarded. */
export const WAYS_OF_GUARDED = {
  SecretSeen: seenBy(raiseAt('RAHASIA')),
  RestrictedSeen: seenBy(raiseAt('TERBATAS')),
  EvidenceSeen: LOOKED_AT,
  SecretPictureOpened: { ...lookingAs('LEADER'), ...stayingAs('LEADER') },
  SecretPictureClosed: lookingAs('LEADER'),
  RestrictedPictureOpened: { ...lookingAs('KECAMATAN'), ...stayingAs('KECAMATAN') },
  RestrictedPictureClosed: lookingAs('KECAMATAN'),
} satisfies Partial<Record<AuditKind, WaysToRecord>>;
