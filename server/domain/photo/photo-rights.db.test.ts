import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { act } from '../../../tests/support/composed.ts';
import { DATABASES } from '../../../tests/support/databases.ts';
import { must } from '../../kernel/must.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import { contentHash } from './photo.fixture.ts';
import { newPicture, PhotoTrial, refusal } from './photo-trial.fixture.ts';

describe.each(DATABASES)('who sees and removes photos on $name', ({ fresh }) => {
  let trial: PhotoTrial;
  beforeAll(async () => {
    trial = await PhotoTrial.open(fresh);
  });
  afterAll(() => trial.close());

  describe('rights', () => {
    test('a field reporter sends to what he raised himself and looks at nothing; others do not see his incident', async () => {
      const of = await trial.raise({}, trial.people.kpps);
      const id = await trial.attach(of, trial.people.kpps);
      expect(await trial.photosOf(of, trial.people.kpps)).toEqual([]);
      expect(await trial.look(id, trial.people.kpps)).toBeNull();
      await expect(trial.announce(of, await newPicture(), trial.people.ptps)).rejects.toEqual(
        refusal('INCIDENT_UNKNOWN'),
      );
      await expect(trial.remove(id, trial.people.kpps)).rejects.toEqual(refusal('PHOTO_UNKNOWN'));
    });

    test('of a RAHASIA incident only those who work on it see photos', async () => {
      const of = await trial.raise({ level: 'RAHASIA' });
      const id = await trial.attach(of);
      for (const viewer of [trial.people.posko, trial.people.leader])
        expect(await trial.look(id, viewer)).not.toBeNull();
      for (const viewer of [trial.people.pln, trial.people.kpps, trial.people.elsewhere, trial.people.admin])
        expect(await trial.look(id, viewer)).toBeNull();
      await expect(trial.announce(of, await newPicture(), trial.people.pln)).rejects.toEqual(
        refusal('INCIDENT_UNKNOWN'),
      );
    });

    test('who sees the incident but no evidence sees no photo; who may not know the sender is not told', async () => {
      const of = await trial.raise();
      const id = await trial.attach(of);
      expect(await trial.photosOf(of, trial.people.admin)).toEqual([]);
      expect(await trial.look(id, trial.people.admin)).toBeNull();
      expect(await trial.photosOf(of, trial.people.leader)).toMatchObject([{ id, sentBy: null }]);
      expect(await trial.look(id, trial.people.leader)).not.toBeNull();
    });

    test('a leader sends and erases nothing; a coordinator erases in the name of his own post', async () => {
      const of = await trial.raise();
      const id = await trial.attach(of);
      await expect(trial.announce(of, await newPicture(), trial.people.leader)).rejects.toEqual(
        refusal('INCIDENT_UNKNOWN'),
      );
      for (const viewer of [trial.people.leader, trial.people.elsewhere, trial.people.pln])
        await expect(trial.remove(id, viewer)).rejects.toEqual(refusal('PHOTO_UNKNOWN'));
      const other = { post: 'OPERATOR_POSKO' };
      await expect(trial.remove(id, trial.people.duty, other)).rejects.toEqual(refusal('POST_NOT_YOURS'));
      await trial.remove(id, trial.people.duty);
    });

    test('a right that ends while the file is under way ends the photo', async () => {
      const of = await trial.raise({ agency: undefined });
      const bytes = await newPicture();
      await trial.announce(of, bytes, trial.people.pln);
      await trial.send(bytes, trial.people.pln, { end: 10 });
      await trial.room.siaga.services.incident.classifyIncident(
        act(of, { level: 'RAHASIA' as const, reason: 'Sumber dilindungi' }),
        trial.people.posko,
      );
      expect(await trial.send(bytes, trial.people.pln, { offset: 10 })).toBeNull();
      expect(await trial.room.siaga.photos.progress(contentHash(bytes), trial.people.pln)).toBeNull();
      expect(await trial.photosOf(of)).toEqual([]);
    });
  });

  describe('erasing', () => {
    test('takes the file and what it tells; that there was one stays', async () => {
      const of = await trial.raise();
      const before = (await trial.stored()).files;
      const id = await trial.attach(of);
      await trial.remove(id);
      expect(await trial.photosOf(of)).toEqual([]);
      expect(await trial.look(id, trial.people.posko)).toBeNull();
      expect((await trial.stored()).files).toBe(before);
      await expect(trial.remove(id)).rejects.toEqual(refusal('PHOTO_UNKNOWN'));
    });

    test('needs a reason that can be shown', async () => {
      const id = await trial.attach(await trial.raise());
      await expect(trial.remove(id, trial.people.posko, { reason: ' ' })).rejects.toEqual(
        refusal('TEXT_NOT_ACCEPTABLE'),
      );
    });
  });

  test('what became of it stands in the timeline, its reason only for those who may read it', async () => {
    const of = await trial.raise();
    const id = await trial.attach(of, trial.people.pln);
    await trial.remove(id);
    const told = async (viewer: Viewer) => {
      const seen = must(await trial.room.siaga.services.incidentQueries.incident(of, viewer), 'an incident');
      const entries = await trial.room.siaga.services.timelineQueries.of(seen, viewer);
      return entries.filter(({ kind }) => !kind.startsWith('ALERT_'));
    };
    const { principal } = trial.people.pln;
    expect(await told(trial.people.posko)).toMatchObject([
      { kind: 'RAISED' },
      { kind: 'PHOTO_ATTACHED', id, by: principal },
      { kind: 'PHOTO_REMOVED', about: id, post: 'KOORDINATOR_PIKET', text: 'Wajah pemilih terlihat' },
    ]);
    expect(await told(trial.people.admin)).toMatchObject([{}, { by: null }, { text: null }]);
  });

  test('the revision of a root tells of photos of those of its reports that the reader is shown', async () => {
    const [root, report, secret] = [
      await trial.raise(),
      await trial.raise(),
      await trial.raise({ level: 'RAHASIA' }),
    ];
    const { incident: acts, situationQueries } = trial.room.siaga.services;
    for (const each of [report, secret])
      await acts.mergeIncident(act(each, { into: root }), trial.people.posko);
    const revision = async (viewer: Viewer, of = root) => {
      const { state } = await situationQueries.situation('15.07', viewer);
      return state.incidents.find(({ id }) => id === of)?.revision;
    };
    const revisions = () => Promise.all([revision(trial.people.posko), revision(trial.people.admin)]);
    await expect.poll(revisions).toEqual([2, 1]);
    await trial.attach(report);
    await expect.poll(revisions).toEqual([3, 2]);
    await trial.attach(secret);
    await expect.poll(revisions).toEqual([4, 2]);
    await acts.unmergeIncident(act(report), trial.people.posko);
    await expect.poll(revisions).toEqual([2, 0]);
    await trial.attach(report);
    await expect.poll(() => revision(trial.people.posko, report)).toBe(4);
    expect(await revisions()).toEqual([2, 0]);
  });

  test('readers of the incident learn that one came, and that one was erased', async () => {
    const of = await trial.raise();
    const revision = async () => {
      const { situationQueries, incidentQueries } = trial.room.siaga.services;
      const { state } = await situationQueries.situation('15.07', trial.people.posko);
      const row = state.incidents.find(({ id }) => id === of)?.revision;
      return [row, (await incidentQueries.incident(of, trial.people.posko))?.revision];
    };
    const id = await trial.attach(of);
    await expect.poll(revision).toEqual([1, 1]);
    await trial.remove(id);
    await expect.poll(revision).toEqual([2, 2]);
    await trial.attach(of);
    const acts = trial.room.siaga.services.incident;
    const { act: done } = await acts.acknowledgeIncident(act(of), trial.people.posko);
    await trial.attach(of);
    await acts.undoIncidentAct(act(of, { act: done.id }), trial.people.posko);
    await expect.poll(revision).toEqual([6, 6]);
  });

  test('a merge takes the photos along and leaves them where they were sent; what parts again keeps its own', async () => {
    const [root, child] = [await trial.raise(), await trial.raise()];
    const [one, other] = [await trial.attach(root), await trial.attach(child)];
    const { incident: acts } = trial.room.siaga.services;
    await acts.mergeIncident(act(child, { into: root }), trial.people.posko);
    expect((await trial.photosOf(root)).map(({ id, incident: of }) => [id, of])).toEqual([
      [one, root],
      [other, child],
    ]);
    expect(await trial.look(other, trial.people.posko)).not.toBeNull();
    await acts.unmergeIncident(act(child), trial.people.posko);
    expect(await trial.photosOf(root)).toMatchObject([{ id: one }]);
    expect(await trial.photosOf(child)).toMatchObject([{ id: other }]);
  });

  test('who is told of photos of a RAHASIA report by the incident that it is counted with is on record', async () => {
    const [root, child] = [await trial.raise(), await trial.raise({ level: 'RAHASIA' })];
    await trial.attach(child, trial.people.duty);
    const { incident: acts } = trial.room.siaga.services;
    await acts.mergeIncident(act(child, { into: root }), trial.people.posko);
    const seers = async () => {
      const filter = { kind: 'SecretSeen', subject: child } as const;
      const page = { first: 10, after: null };
      const found = await trial.room.siaga.services.auditQueries.entries(trial.people.admin, filter, page);
      return found.edges.map(({ node }) => node.principal);
    };
    expect(await trial.photosOf(root, trial.people.admin)).toEqual([]);
    expect(await trial.photosOf(root, trial.people.leader)).toMatchObject([{ incident: child }]);
    await expect.poll(seers).toEqual([trial.people.leader.principal]);
  });
});
