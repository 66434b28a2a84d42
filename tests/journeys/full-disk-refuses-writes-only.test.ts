import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { loggedReports, REPORT_MUTATION, type ReportInput } from '../support/report-source.ts';
import { Room } from '../support/room.ts';

let room: Room | undefined;
afterEach(() => room?.close());

async function largestFile(folder: string): Promise<number> {
  const sizes = (await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size);
  return Math.max(...(await Promise.all(sizes)));
}

interface Result {
  __typename: string;
  isRetryable?: boolean;
}

it('a full disk refuses writes with a code to retry, goes on reading and streaming, and recovers by itself', async () => {
  const here = await Room.open();
  room = here;
  const wall = await here.wall();
  const send = async (input: ReportInput): Promise<Result> => {
    const { result } = (await here.http.read(REPORT_MUTATION, { input })) as { result: Result };
    return result;
  };
  await here.server.limitFileSize((await largestFile(here.server.data)) + 1024 * 1024);

  const accepted = new Set<string>();
  const refused: ReportInput[] = [];
  for (let tries = 0; tries < 20_000 && refused.length < 40; tries += 20) {
    const inputs = here.reports.reports(20);
    const results = await Promise.all(inputs.map(send));
    for (const [index, input] of inputs.entries()) {
      const result = results[index];
      if (result?.__typename === 'CheckpointReported') accepted.add(input.id);
      else {
        expect(result).toMatchObject({ code: 'STORAGE_FULL', isRetryable: true });
        refused.push(input);
      }
    }
  }
  expect(refused.length).toBeGreaterThanOrEqual(40);
  expect(accepted.size).toBeGreaterThan(0);

  expect(new Set(await loggedReports(here.http))).toEqual(accepted);
  const beat = await wall.next((frame) => frame.kind === 'TIME');
  expect(beat.subscription).toBe(1);

  await here.server.limitFileSize('unlimited');
  for (const input of refused) {
    let result = await send(input);
    while (result.isRetryable === true) {
      await wait(100);
      result = await send(input);
    }
    expect(result.__typename).toBe('CheckpointReported');
    accepted.add(input.id);
  }
  expect(new Set(await loggedReports(here.http))).toEqual(accepted);
  expect(await here.server.verify()).toMatch(/^ok seq=/);
  const { wall: held, folded } = await here.hashes(wall);
  expect(held).toBe(folded);
  expect(wall.faults).toEqual([]);
  expect(wall.subscriptions).toBe(1);
});
