import { afterAll, beforeAll, expect, test } from 'vitest';
import { DATABASES } from '../../../tests/support/databases.ts';
import { FailingStatements } from '../../../tests/support/failing-statements.ts';
import { newId } from '../../kernel/ids.ts';
import { must } from '../../kernel/must.ts';
import { newPicture, PhotoTrial } from './photo-trial.fixture.ts';

const EMBEDDED = must(
  DATABASES.find(({ name }) => name === 'SQLite'),
  'SQLite',
);
const WRITES = /^(insert into|update|delete from) "(photo|photo_announcement|subject_text|receipt)"/;

let trial: PhotoTrial;
let failing: FailingStatements;

beforeAll(async () => {
  trial = await PhotoTrial.open(EMBEDDED.fresh);
  failing = new FailingStatements();
});
afterAll(async () => {
  failing.close();
  await trial.close();
});

/** What is written where `act` comes through, each of its statements having failed once. */
const written = (act: () => Promise<unknown>) => failing.eachOf(WRITES, act);

const ANNOUNCED = ['delete photo_announcement', 'insert photo_announcement', 'insert receipt'];

test('a photo is announced whole or not at all, also in the place of what was announced before', async () => {
  const of = await trial.raise();
  const bytes = await newPicture();
  for (const id of [newId(), newId()]) {
    const announce = () => trial.announce(of, bytes, trial.people.posko, { id });
    expect(await written(announce)).toEqual(ANNOUNCED);
    expect((await trial.stored()).announced.map((each) => each.id)).toEqual([id]);
  }
});

test('a photo is attached whole or not at all, and is there once what was sent goes on', async () => {
  const of = await trial.raise();
  const bytes = await newPicture();
  const { id } = await trial.announce(of, bytes);
  const send = async () => {
    const { state, arrived } = must(await trial.send(bytes), 'an answer');
    if (state === 'ELSEWHERE') await trial.send(bytes, trial.people.posko, { offset: arrived });
  };
  expect(await written(send)).toEqual(['delete photo_announcement', 'insert photo', 'insert receipt']);
  expect((await trial.photosOf(of)).map((photo) => photo.id)).toEqual([id]);
});

test('a photo is removed whole or not at all', async () => {
  const of = await trial.raise();
  const photo = await trial.attach(of);
  const id = newId();
  const remove = () => trial.remove(photo, trial.people.duty, { id });
  expect(await written(remove)).toEqual(['update photo', 'insert subject_text', 'insert receipt']);
  expect((await trial.stored()).photos.map((each) => each.id)).not.toContain(photo);
});
