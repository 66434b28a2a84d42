import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HttpAnswer } from '../../exercise/graphql-http.ts';
import { REPORT_MUTATION } from '../support/report-source.ts';
import { REGENCY, Room } from '../support/room.ts';

let room: Room;
let tps: string;
let inTime: string;

beforeAll(async () => {
  room = await Room.open();
  tps = room.reports.tpsList[0] ?? '';
  inTime = new Date(room.reports.operation.opensAt + 60_000).toISOString();
});
afterAll(() => room?.close());

const MINUTE = 60_000;
const AHEAD = '2024-02-14T23:00:00.000Z';
const RAISE = `mutation Raise($input: RaiseIncidentInput!) { result: raiseIncident(input: $input) { __typename ... on Refusal { code message } } }`;

function report(change: object): Promise<HttpAnswer> {
  const input = {
    id: randomUUID(),
    tps,
    stage: 'PEMUNGUTAN_DIBUKA',
    happenedAt: inTime,
    institution: 'KPPS',
    ...change,
  };
  return room.http.post(REPORT_MUTATION, { input });
}

function incident(change: object): Promise<HttpAnswer> {
  const input = {
    id: randomUUID(),
    category: 'LOGISTIK',
    region: REGENCY,
    happenedAt: inTime,
    institution: 'KPPS',
    ...change,
  };
  return room.http.post(RAISE, { input });
}

/** Code and sentence of a "no", whichever way it was said. */
function refusalIn(answer: HttpAnswer): { code: string; message: string } {
  const result = answer.body?.data?.result as { code?: string; message?: string } | null | undefined;
  const error = answer.body?.errors?.[0];
  return {
    code: result?.code ?? error?.extensions?.code ?? `none in ${answer.text.slice(0, 200)}`,
    message: result?.message ?? error?.message ?? '',
  };
}

async function wholeLog(): Promise<unknown> {
  return await room.http.read('{ events(first: 100) { edges { node { id hash } } } }');
}

const CASES: [string, () => Promise<HttpAnswer>, string][] = [
  ['an unknown TPS', () => report({ tps: '15.07.05.2004-999' }), 'TPS_UNKNOWN'],
  ['a malformed TPS', () => report({ tps: 'TPS 4' }), 'MALFORMED_TPS_CODE'],
  ['an unknown stage', () => report({ stage: 'TIDAK_ADA' }), 'STAGE_UNKNOWN'],
  ['an unknown institution', () => report({ institution: 'TIDAK_ADA' }), 'INSTITUTION_UNKNOWN'],
  ['a time more than five minutes ahead', () => report({ happenedAt: AHEAD }), 'HAPPENED_IN_FUTURE'],
  [
    'a time that is still ahead after the clock was corrected',
    () => report({ happenedAt: AHEAD, sentAt: new Date(Date.parse(AHEAD) - 30 * MINUTE).toISOString() }),
    'HAPPENED_IN_FUTURE',
  ],
  [
    'a time before the operation',
    () => report({ happenedAt: '2024-02-01T00:00:00.000Z' }),
    'HAPPENED_BEFORE_OPERATION',
  ],
  ['a malformed time', () => report({ happenedAt: '14/02/2024 07.00' }), 'MALFORMED_DATE_TIME'],
  ['a malformed id', () => report({ id: '1' }), 'MALFORMED_UUID'],
  ['a text over its limit', () => report({ note: 'x'.repeat(501) }), 'TEXT_NOT_ACCEPTABLE'],
  ['a control character', () => report({ note: 'terlambat\u0007' }), 'TEXT_NOT_ACCEPTABLE'],
  [
    'a character that turns the reading direction',
    () => report({ note: 'TPS \u202e400' }),
    'TEXT_NOT_ACCEPTABLE',
  ],
  ['a correction of nothing', () => report({ corrects: randomUUID() }), 'CORRECTION_MISMATCH'],
  ['an unknown category', () => incident({ category: 'TIDAK_ADA' }), 'CATEGORY_UNKNOWN'],
  ['an unknown region', () => incident({ region: '15.99' }), 'REGION_UNKNOWN'],
  [
    'an incident text that hides characters',
    () => incident({ description: 'a\u200bb' }),
    'TEXT_NOT_ACCEPTABLE',
  ],
  [
    'a malformed list cursor',
    () => room.http.post('{ checkpointReports(first: 1, after: "c1.x y") { pageInfo { hasNextPage } } }'),
    'MALFORMED_CURSOR',
  ],
  [
    'a page that is too long',
    () => room.http.post('{ events(first: 5000) { pageInfo { hasNextPage } } }'),
    'PAGE_SIZE_OUT_OF_RANGE',
  ],
  [
    'a body over 64 KB',
    () =>
      room.http.postText(
        JSON.stringify({ query: '{ operation { id } }', variables: { x: 'y'.repeat(70_000) } }),
      ),
    'BODY_TOO_LARGE',
  ],
];

describe('bad input', () => {
  it.each(CASES)('%s gets a code of its own and a sentence, and stores nothing', async (_, send, code) => {
    const before = await wholeLog();
    const refusal = refusalIn(await send());
    expect(refusal.code).toBe(code);
    expect(refusal.message.length).toBeGreaterThan(15);
    expect(await wholeLog()).toEqual(before);
  });

  it('a repeated report of one institution is refused and names the first', async () => {
    const first = randomUUID();
    await report({ id: first });
    const before = await wholeLog();
    const again = await room.http.post(
      REPORT_MUTATION.replace(
        '... on Refusal',
        '... on CheckpointAlreadyReported { existing { id } } ... on Refusal',
      ),
      {
        input: { id: randomUUID(), tps, stage: 'PEMUNGUTAN_DIBUKA', happenedAt: inTime, institution: 'KPPS' },
      },
    );
    expect(refusalIn(again).code).toBe('CHECKPOINT_ALREADY_REPORTED');
    expect(again.text).toContain(first);
    expect(await wholeLog()).toEqual(before);
  });

  it('a subscription to a scope that does not exist is turned away with its code', async () => {
    const wall = room.lateWall('15.07.99');
    while (wall.refusals.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(wall.refusals[0]?.code).toBe('SCOPE_UNKNOWN');
    expect(wall.refusals[0]?.message.length).toBeGreaterThan(15);
  });

  it('a cursor of right shape that is not one of ours begins the wall anew and says why', async () => {
    const wall = room.lateWall(REGENCY, { after: `c1.${'A'.repeat(87)}` });
    const frame = await wall.next((one) => one.kind === 'RESYNC');
    expect(frame.resyncReason).toBe('INVALID');
    await wall.nextHashed();
    expect(wall.faults).toEqual([]);
  });

  it("another scope's cursor begins the wall anew and says why", async () => {
    const other = await room.wall('15.07.05');
    const wall = room.lateWall(REGENCY, { after: other.cursor ?? '' });
    const frame = await wall.next((one) => one.kind === 'RESYNC');
    expect(frame.resyncReason).toBe('SCOPE');
  });

  it('after all of it the log is dense and sound, and holds one report', async () => {
    expect(await room.server.verify()).toMatch(/^ok seq=\d+ /);
    const { checkpointReports } = (await room.http.read(
      '{ checkpointReports(first: 100) { edges { node { id } } } }',
    )) as { checkpointReports: { edges: readonly unknown[] } };
    expect(checkpointReports.edges).toHaveLength(1);
  });

  it('a closed operation takes no report', async () => {
    const plans = lastMinutePlan();
    const past = await Room.open('SQLite', { operation: join(plans, 'latihan.yaml') });
    try {
      await past.runClock(3_600);
      const isClosed = async () =>
        (await past.http.read('{ operation { isClosed } }')) as { operation: { isClosed: boolean } };
      while (!(await isClosed()).operation.isClosed) await new Promise((resolve) => setTimeout(resolve, 20));
      const input = { ...past.reports.report(), tps };
      const refusal = refusalIn(await past.http.post(REPORT_MUTATION, { input }));
      expect(refusal.code).toBe('OPERATION_CLOSED');
    } finally {
      await past.close();
      rmSync(plans, { recursive: true, force: true });
    }
  });
});

/** The exercise, begun a minute before its end. */
function lastMinutePlan(): string {
  const folder = mkdtempSync(join(tmpdir(), 'siaga-plan-'));
  const operations = fileURLToPath(new URL('../../operations/', import.meta.url));
  cpSync(join(operations, 'shared.yaml'), join(folder, 'shared.yaml'));
  const plan = readFileSync(join(operations, 'latihan.yaml'), 'utf8');
  writeFileSync(join(folder, 'latihan.yaml'), plan.replace('startsAt: H 06.30', 'startsAt: H+1 23.59'));
  return folder;
}
