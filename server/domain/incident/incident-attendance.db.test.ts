import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { admitAll } from '../../../tests/support/admitted.ts';
import { act, type Composed, composeOn, incident } from '../../../tests/support/composed.ts';
import { DATABASES } from '../../../tests/support/databases.ts';
import { must } from '../../kernel/must.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type { AttendanceFrame } from './incident-attendance.ts';

const SADU = '15.07.05';

describe.each(DATABASES)('on $name', ({ fresh }) => {
  let room: Composed;
  let people: Record<'posko' | 'camat' | 'leader' | 'both' | 'other', Viewer>;

  beforeAll(async () => {
    const place = await fresh();
    people = await admitAll(place.url, {
      posko: { grants: [{ role: 'POSKO', post: 'KOORDINATOR_PIKET' }] },
      camat: { grants: [{ role: 'KECAMATAN', region: SADU, post: 'CAMAT' }] },
      leader: { grants: [{ role: 'LEADER' }] },
      both: { grants: [{ role: 'KECAMATAN', region: '15.07.11', post: 'CAMAT' }, { role: 'LEADER' }] },
      other: { grants: [{ role: 'KECAMATAN', region: '15.07.11' }] },
    });
    room = await composeOn(place);
  });
  afterAll(() => room.close());

  const services = () => room.siaga.services;
  const raise = async () => {
    const raised = await services().incident.raiseIncident(incident(), people.posko);
    await room.siaga.access.isLevel();
    return raised.incident.id;
  };

  /** Sits down at an incident; what is told is kept, the newest last. */
  async function attend(id: string, viewer: Viewer) {
    const frames: AttendanceFrame[] = [];
    const seat = (await services().attendance.watch(id, viewer))[Symbol.asyncIterator]();
    const listening = (async () => {
      for (let next = await seat.next(); !next.done; next = await seat.next())
        frames.push(must(next.value.incidentAttendance, 'a frame'));
    })();
    const others = () =>
      frames
        .at(-1)
        ?.attendees.filter(({ isSelf }) => !isSelf)
        .map(({ post, role }) => post ?? role);
    const leave = async () => {
      await seat.return?.();
      await listening;
    };
    return { frames, others, leave };
  }

  test('whoever has an incident open sees who else has, and not any more once he has gone', async () => {
    const id = await raise();
    const posko = await attend(id, people.posko);
    const camat = await attend(id, people.camat);
    await expect.poll(posko.others).toEqual(['CAMAT']);
    await expect.poll(camat.others).toEqual(['KOORDINATOR_PIKET']);
    await camat.leave();
    await expect.poll(posko.others).toEqual([]);
    await posko.leave();
  });

  test('somebody with several rights is there by the one that shows him the incident', async () => {
    const id = await raise();
    const [posko, both] = [await attend(id, people.posko), await attend(id, people.both)];
    await expect.poll(posko.others).toEqual(['BUPATI']);
    await both.leave();
    await posko.leave();
  });

  test('is told who it is only where he may know who reported', async () => {
    const id = await raise();
    const [posko, leader] = [await attend(id, people.posko), await attend(id, people.leader)];
    await expect.poll(leader.others).toEqual(['KOORDINATOR_PIKET']);
    await expect.poll(posko.others).toEqual(['BUPATI']);
    expect(posko.frames.at(-1)?.attendees.map(({ principal }) => principal)).toContain(
      people.leader.principal,
    );
    expect(leader.frames.at(-1)?.attendees.every(({ principal }) => principal === null)).toBe(true);
    await leader.leave();
    await posko.leave();
  });

  test('somebody who may not see the incident any more is told nothing and is seen no more', async () => {
    const id = await raise();
    const [posko, camat] = [await attend(id, people.posko), await attend(id, people.camat)];
    await expect.poll(posko.others).toEqual(['CAMAT']);
    const secret = { ...act(id), level: 'RAHASIA' as const, reason: 'Tinjauan' };
    await services().incident.classifyIncident(secret, people.posko);
    await expect.poll(() => camat.frames.at(-1)).toEqual({ incident: id, isOpen: false, attendees: [] });
    await expect.poll(posko.others).toEqual([]);
    await camat.leave();
    await posko.leave();
  });

  test('there is none to attend for whoever may not see the incident', async () => {
    const id = await raise();
    const absent = '018da3f2-6f2a-7c1e-9d53-0242ac12ffff';
    for (const [asked, viewer] of [
      [id, people.other],
      [absent, people.posko],
    ] as const)
      await expect(services().attendance.watch(asked, viewer)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
