import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { admitAll } from '../../../tests/support/admitted.ts';
import { type Composed, composeOn, report, wib } from '../../../tests/support/composed.ts';
import { DATABASES } from '../../../tests/support/databases.ts';
import { must } from '../../kernel/must.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type { CorrectionMismatch } from './checkpoint.refusals.ts';

const refusal = (code: string, fields: object = {}) => expect.objectContaining({ code, ...fields });

describe.each(DATABASES)('on $name', ({ fresh }) => {
  let room: Composed;
  let nextTps = 0;

  let posko: Viewer;

  beforeAll(async () => {
    const place = await fresh();
    ({ posko } = await admitAll(place.url, { posko: { grants: [{ role: 'POSKO' }] } }));
    room = await composeOn(place);
  });
  afterAll(() => room.close());

  /** A TPS that no other test has spoken of. */
  const freshTps = (): string => {
    nextTps += 1;
    return must(room.siaga.services.roster.tpsWithin('15.07.01')[nextTps], 'a TPS').code;
  };
  const send = (change: object) => room.siaga.services.checkpoint.reportCheckpoint(report(change), posko);
  const story = (tps: string) => room.siaga.services.situationQueries.tpsStory(tps, posko);
  const events = async () => {
    const all = [];
    for (let after: string | null = null; ; ) {
      const page = await room.siaga.services.situationQueries.events({ first: 100, after }, posko);
      all.push(...page.edges.map((edge) => edge.node));
      if (!page.pageInfo.hasNextPage) return all;
      after = page.pageInfo.endCursor;
    }
  };

  test('a report is stored with both times and appends one event', async () => {
    const tps = freshTps();
    const { report: stored } = await send({ tps, happenedAt: wib('05.20') });
    expect(stored).toMatchObject({
      tps,
      happenedAt: wib('05.20'),
      receivedAt: wib('06.30'),
      clockOffsetSeconds: null,
    });
    const own = (await events()).filter((event) => event.subject === tps);
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({
      kind: 'CheckpointReported',
      payload: { reportId: stored.id, stage: 'LOGISTIK_TIBA' },
    });
  });

  test('a stage that a kecamatan does is none of a TPS: nothing is reported about it', async () => {
    const place = await fresh();
    const people = await admitAll(place.url, { posko: { grants: [{ role: 'POSKO' }] } });
    const election = await composeOn(place, { planPath: 'operations/pemilu-2024.yaml' });
    try {
      const { checkpoint, operationQueries } = election.siaga.services;
      const stages = operationQueries.plan().stages.filter(({ level }) => level === 'KECAMATAN');
      expect(stages.map(({ code }) => code)).toContain('REKAPITULASI_KECAMATAN');
      for (const { code: stage } of stages)
        await expect(checkpoint.reportCheckpoint(report({ stage }), people.posko)).rejects.toEqual(
          refusal('STAGE_UNKNOWN'),
        );
    } finally {
      await election.close();
    }
  });

  test('free text is kept out of the log', async () => {
    await send({ tps: freshTps(), note: 'segel-rahasia-1', onBehalfOf: 'nama-rahasia-1' });
    expect(JSON.stringify(await events())).not.toMatch(/rahasia/);
  });

  test('a second report of the same institution is refused, names the first and appends nothing', async () => {
    const tps = freshTps();
    const first = await send({ tps });
    const before = (await events()).length;
    await expect(send({ tps, happenedAt: wib('05.40') })).rejects.toEqual(
      refusal('CHECKPOINT_ALREADY_REPORTED'),
    );
    await expect(send({ tps }).catch((error) => error.fields())).resolves.toEqual({ existing: first.report });
    expect((await events()).length).toBe(before);
  });

  test('another institution makes a second assertion, and contradiction is a conflict', async () => {
    const tps = freshTps();
    await send({ tps });
    await send({ tps, institution: 'PTPS', assertion: 'NOT_DONE' });
    await expect
      .poll(async () => (await story(tps))?.stages.find((stage) => stage.stage === 'LOGISTIK_TIBA'))
      .toMatchObject({
        status: 'DONE',
        isConflicting: true,
        reports: [{ institution: 'KPPS' }, { institution: 'PTPS' }],
      });
  });

  test('a correction is linked to what it replaces and changes nothing of it', async () => {
    const tps = freshTps();
    const first = await send({ tps, happenedAt: wib('05.20') });
    const second = await send({ tps, happenedAt: wib('05.50'), corrects: first.report.id });
    expect(second.report.corrects).toBe(first.report.id);
    await expect
      .poll(async () => (await story(tps))?.stages.find((stage) => stage.stage === 'LOGISTIK_TIBA'))
      .toMatchObject({
        happenedAt: wib('05.50'),
        reports: [first.report, second.report],
      });
    const corrects = first.report.id;
    const fields = (change: object) => send(change).catch((error: CorrectionMismatch) => error.fields());
    expect(await fields({ tps, corrects })).toEqual({ corrects, found: first.report });
    expect(await fields({ tps: freshTps(), corrects })).toEqual({ corrects, found: null });
  });

  test('a later stage implies the earlier ones', async () => {
    const tps = freshTps();
    await send({ tps, stage: 'PETUGAS_LENGKAP', happenedAt: wib('06.20') });
    await expect
      .poll(async () => (await story(tps))?.stages.find((stage) => stage.stage === 'LOGISTIK_TIBA'))
      .toMatchObject({
        status: 'DONE',
        isImplied: true,
        happenedAt: null,
      });
  });

  test('a stage reported before it is due is stored and marked early', async () => {
    const { report: stored } = await send({
      tps: freshTps(),
      stage: 'PEMUNGUTAN_DIBUKA',
      happenedAt: wib('06.29'),
    });
    expect(stored.isEarly).toBe(true);
  });

  test('a repeat gets the stored answer, byte for byte, whatever its sender says of now', async () => {
    const request = report({ tps: freshTps() });
    const { checkpoint } = room.siaga.services;
    const first = JSON.stringify(await checkpoint.reportCheckpoint(request, posko));
    const again = { ...request, sentAt: wib('06.31') };
    expect(JSON.stringify(await checkpoint.reportCheckpoint(again, posko))).toBe(first);
    await expect(
      checkpoint.reportCheckpoint({ ...request, happenedAt: wib('05.21') }, posko),
    ).rejects.toEqual(refusal('ID_REUSED'));
  });

  test("a wrong clock is corrected by what the sender's clock says, and flagged", async () => {
    const { report: stored } = await send({
      tps: freshTps(),
      happenedAt: wib('09.20'),
      sentAt: wib('10.30'),
    });
    expect(stored).toMatchObject({ happenedAt: wib('05.20'), clockOffsetSeconds: 4 * 3600 });
  });

  test.each([
    ['an unknown TPS', { tps: '15.07.01.2004-999' }, 'TPS_UNKNOWN'],
    ['an unknown stage', { stage: 'SARAPAN' }, 'STAGE_UNKNOWN'],
    ['an unknown institution', { institution: 'PARTAI' }, 'INSTITUTION_UNKNOWN'],
    ['a time more than five minutes ahead', { happenedAt: wib('06.36') }, 'HAPPENED_IN_FUTURE'],
    [
      'a time still ahead after the clock was corrected',
      { happenedAt: wib('11.00'), sentAt: wib('10.30') },
      'HAPPENED_IN_FUTURE',
    ],
    ['a time before the operation', { happenedAt: wib('23.59', '2024-02-12') }, 'HAPPENED_BEFORE_OPERATION'],
    ['a text over its limit', { note: 'x'.repeat(501) }, 'TEXT_NOT_ACCEPTABLE'],
    ['a control character', { note: 'a\u0007b' }, 'TEXT_NOT_ACCEPTABLE'],
    ['a bidirectional control', { onBehalfOf: 'a\u202Eb' }, 'TEXT_NOT_ACCEPTABLE'],
  ])('%s is refused with its own code and stores nothing', async (_what, change, code) => {
    const before = (await events()).length;
    const request = report({ tps: freshTps(), ...change });
    await expect(room.siaga.services.checkpoint.reportCheckpoint(request, posko)).rejects.toEqual(
      refusal(code),
    );
    expect((await events()).length).toBe(before);
    // A refusal is not stored: the same id is judged anew.
    await room.siaga.services.checkpoint.reportCheckpoint(report({ id: request.id, tps: freshTps() }), posko);
  });

  test('reports are listed newest first, page by page, under any filter', async () => {
    const { checkpointQueries } = room.siaga.services;
    const filter = { region: '15.07.01', stage: 'LOGISTIK_TIBA' };
    const whole = (
      await checkpointQueries.checkpointReports(filter, { first: 100, after: null }, posko)
    ).edges.map((edge) => edge.node.id);
    const paged: string[] = [];
    for (let after: string | null = null; ; ) {
      const page = await checkpointQueries.checkpointReports(filter, { first: 3, after }, posko);
      paged.push(...page.edges.map((edge) => edge.node.id));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(whole.length).toBeGreaterThan(6);
    expect(paged).toEqual(whole);
    const one = await checkpointQueries.checkpointReports(filter, { first: 1, after: null }, posko);
    const elsewhere = checkpointQueries.checkpointReports(
      { region: '15.07.02' },
      { first: 1, after: one.pageInfo.endCursor },
      posko,
    );
    await expect(elsewhere).rejects.toEqual(expect.objectContaining({ code: 'MALFORMED_CURSOR' }));
    const none = await checkpointQueries.checkpointReports(
      { tps: '15.07.01.2004-999' },
      { first: 1, after: null },
      posko,
    );
    expect(none.edges).toEqual([]);
  });

  test('after a restart the picture, the cursor and the receipts are the same', async () => {
    const request = report({ tps: freshTps() });
    const first = await room.siaga.services.checkpoint.reportCheckpoint(request, posko);
    await expect
      .poll(
        async () =>
          (await story(request.tps))?.stages.find((stage) => stage.stage === 'LOGISTIK_TIBA')?.status,
      )
      .toBe('DONE');
    const before = await room.siaga.services.situationQueries.situation('15.07', posko);
    room = await room.reopen();
    const { situationQueries, checkpoint } = room.siaga.services;
    expect((await situationQueries.situation('15.07', posko)).stateHash).toBe(before.stateHash);
    expect(await checkpoint.reportCheckpoint(request, posko)).toEqual(first);
    const feed = await situationQueries.watch('15.07', before.cursor, posko);
    for await (const payload of feed) {
      expect(payload.situation).toMatchObject({
        kind: 'CAUGHT_UP',
        after: before.cursor,
        resyncReason: null,
      });
      break;
    }
  });
});
