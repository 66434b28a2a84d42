import { afterAll, beforeAll, expect, test } from 'vitest';
import { act } from '../../../tests/support/composed.ts';
import { DATABASES } from '../../../tests/support/databases.ts';
import { newPicture, PhotoTrial, refusal } from './photo-trial.fixture.ts';

const [EMBEDDED] = DATABASES;
let trial: PhotoTrial;
beforeAll(async () => {
  if (!EMBEDDED) throw new Error('no database to test on');
  trial = await PhotoTrial.open(EMBEDDED.fresh);
});
afterAll(() => trial.close());

test('two people may send the same picture to one incident: neither takes the place of the other', async () => {
  const { posko, duty } = trial.people;
  const [of, bytes] = [await trial.raise(), await newPicture()];
  const one = await trial.announce(of, bytes, posko);
  const other = await trial.announce(of, bytes, duty);
  await trial.send(bytes, posko);
  expect((await trial.photosOf(of)).map(({ id }) => id)).toEqual([one.id]);
  await trial.send(bytes, duty);
  expect((await trial.photosOf(of)).map(({ id }) => id)).toEqual([one.id, other.id]);
  const third = await trial.attach(of, trial.people.six, bytes);
  expect((await trial.photosOf(of)).map(({ id }) => id)).toContain(third);
});

test('a picture that was removed may be sent to its incident again, one that stands may not', async () => {
  const [of, bytes] = [await trial.raise(), await newPicture()];
  const id = await trial.attach(of, trial.people.posko, bytes);
  await expect(trial.announce(of, bytes)).rejects.toEqual(refusal('PHOTO_ALREADY_ATTACHED'));
  await trial.remove(id);
  const again = await trial.attach(of, trial.people.posko, bytes);
  expect((await trial.photosOf(of)).map(({ id: stands }) => stands)).toEqual([again]);
});

test('photos of an incident and of what was merged into it are listed oldest first, wherever they were sent', async () => {
  const [root, child] = [await trial.raise(), await trial.raise()];
  const photos = [await trial.attach(child), await trial.attach(root), await trial.attach(child)];
  await trial.room.siaga.services.incident.mergeIncident(act(child, { into: root }), trial.people.posko);
  expect((await trial.photosOf(root)).map(({ id }) => id)).toEqual(photos);
});

test('who sees no photo of a RAHASIA report is not on record as having seen it', async () => {
  const [root, bare, shown] = [
    await trial.raise(),
    await trial.raise({ level: 'RAHASIA' }),
    await trial.raise({ level: 'RAHASIA' }),
  ];
  const { incident, auditQueries } = trial.room.siaga.services;
  for (const each of [bare, shown])
    await incident.mergeIncident(act(each, { into: root }), trial.people.posko);
  await trial.attach(shown, trial.people.duty);
  expect(await trial.photosOf(root, trial.people.leader)).toMatchObject([{ incident: shown }]);
  const seers = async (subject: string) => {
    const filter = { kind: 'SecretSeen', subject } as const;
    const page = { first: 10, after: null };
    const { edges } = await auditQueries.entries(trial.people.admin, filter, page);
    return edges.map(({ node }) => node.principal);
  };
  await expect.poll(() => seers(shown)).toEqual([trial.people.leader.principal]);
  expect(await seers(bare)).toEqual([]);
});

test('an announcement grows old from when it came in real time, whenever its picture was taken', async () => {
  const before = Date.now();
  const { id } = await trial.announce(await trial.raise(), await newPicture(), trial.people.four);
  const { announced } = await trial.stored();
  const cameAt = announced.find((each) => each.id === id)?.announced_at;
  expect(cameAt).toBeGreaterThanOrEqual(before);
  expect(cameAt).toBeLessThanOrEqual(Date.now());
});

test('of two announcements of one picture the newer says how long it is', async () => {
  const { five } = trial.people;
  const [first, second, bytes] = [await trial.raise(), await trial.raise(), await newPicture()];
  const mistaken = await trial.announce(first, bytes, five, { byteLength: bytes.length + 5 });
  await trial.announcedBefore(60_000, 'id', mistaken.id);
  await trial.announce(second, bytes, five);
  expect(await trial.send(bytes, five)).toEqual({ arrived: bytes.length, state: 'WHOLE' });
});
