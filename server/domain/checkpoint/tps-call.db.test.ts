import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { admitAll } from '../../../tests/support/admitted.ts';
import { type Composed, composeOn, wib } from '../../../tests/support/composed.ts';
import { DATABASES } from '../../../tests/support/databases.ts';
import { newId } from '../../kernel/ids.ts';
import type { Viewer } from '../access/viewer.policy.ts';

const SADU = '15.07.05';
const TPS = '15.07.05.2004-001';

describe.each(DATABASES)('on $name', ({ fresh }) => {
  let room: Composed;
  let people: Record<'posko' | 'other' | 'leader', Viewer>;

  beforeAll(async () => {
    const place = await fresh();
    people = await admitAll(place.url, {
      posko: { grants: [{ role: 'POSKO' }] },
      other: { grants: [{ role: 'KECAMATAN', region: '15.07.11' }] },
      leader: { grants: [{ role: 'LEADER' }] },
    });
    room = await composeOn(place);
  });
  afterAll(() => room.close());

  const services = () => room.siaga.services;
  const call = (outcome: 'SAFE' | 'NO_ANSWER' | 'INCIDENT', change: object = {}, by = people.posko) =>
    services().tpsCall.logCall({ id: newId(), tps: TPS, outcome, happenedAt: wib('06.25'), ...change }, by);
  const standing = async () => {
    await room.siaga.access.isLevel();
    const filter = { stage: null, status: null };
    const all = await services().situationQueries.tpsStandings(SADU, filter, people.posko);
    return all.find(({ tps }) => tps.code === TPS);
  };

  test('that nobody answered, or told of an incident, is no word from the TPS', async () => {
    await call('NO_ANSWER', { note: 'HP mati' });
    await call('INCIDENT');
    expect(await standing()).toMatchObject({ lastHeardAt: null, lastCall: { outcome: 'INCIDENT' } });
  });

  test('that all is well is one, and every call stands in the story, its note for whoever may read it', async () => {
    await call('SAFE');
    expect(await standing()).toMatchObject({ lastHeardAt: wib('06.30'), lastCall: { outcome: 'SAFE' } });
    const storyFor = (viewer: Viewer) => services().situationQueries.tpsStory(TPS, viewer);
    const story = await storyFor(people.posko);
    expect(story?.calls.map(({ outcome }) => outcome).toSorted()).toEqual(['INCIDENT', 'NO_ANSWER', 'SAFE']);
    expect(story?.calls.find(({ outcome }) => outcome === 'NO_ANSWER')).toMatchObject({
      note: 'HP mati',
      calledBy: people.posko.principal,
    });
    const told = await storyFor(people.leader);
    expect(told?.calls.every(({ calledBy }) => calledBy === null)).toBe(true);
  });

  test.each([
    ['for a TPS elsewhere', {}, 'other', 'TPS_UNKNOWN'],
    ['by whoever calls nobody', {}, 'leader', 'TPS_UNKNOWN'],
    ['of a TPS that does not exist', { tps: '15.07.05.2004-999' }, 'posko', 'TPS_UNKNOWN'],
    ['that is yet to be', { happenedAt: wib('09.00') }, 'posko', 'HAPPENED_IN_FUTURE'],
    ['with an empty note', { note: ' ' }, 'posko', 'TEXT_NOT_ACCEPTABLE'],
  ] as const)('a call %s is refused', async (_which, change, who, code) => {
    await expect(call('SAFE', change, people[who])).rejects.toMatchObject({ code });
  });
});
