import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../tests/support/databases.ts';
import { newId } from '../kernel/ids.ts';
import { workSetAside } from './set-aside.ts';
import { TrialStream } from './trial-stream.fixture.ts';

describe.each(DATABASES)('on $name', ({ fresh }) => {
  let trial: TrialStream;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const place = await fresh();
    drop = () => place.drop();
    trial = await TrialStream.on(place);
  });
  afterAll(async () => {
    await trial.close();
    await drop();
  });

  test('of what lies set aside the 200 oldest are listed, without what was processed since', async () => {
    const row = (at: number, processed_at: number | null = null) => ({
      ...{ id: newId(), consumer: 'trial', kind: 'Tested', subject: String(at), seq: at, timer: null },
      ...{ due_at: null, reason: 'TypeError: x', tries: 1, set_aside_at: at, processed_at },
    });
    const rows = [row(0, 7), ...Array.from({ length: 202 }, (_, index) => row(202 - index))];
    await trial.writer.insertInto('set_aside').values(rows).execute();
    const listed = (await workSetAside(trial.reader)).map(({ subject }) => Number(subject));
    expect(listed).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
  });
});
