import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { admitAll } from '../../../tests/support/admitted.ts';
import { type Composed, composeOn, wib } from '../../../tests/support/composed.ts';
import { DATABASES } from '../../../tests/support/databases.ts';
import { newId } from '../../kernel/ids.ts';
import type { Viewer } from '../access/viewer.policy.ts';

const REGENCY = '15.07';
const SADU = '15.07.05';
const BERBAK = '15.07.11';
/** As the roster has them. */
const ASKED = [BERBAK, SADU];
const HOUR = 3_600_000;

const refusal = (code: string, fields: object = {}) => expect.objectContaining({ code, ...fields });

describe.each(DATABASES)('on $name', ({ fresh }) => {
  let room: Composed;
  let posko: Viewer;
  let sadu: Viewer;
  let berbak: Viewer;
  let leader: Viewer;
  /** Events of the tests before. */
  let seen = 0;

  beforeAll(async () => {
    const place = await fresh();
    ({ posko, sadu, berbak, leader } = await admitAll(place.url, {
      posko: { grants: [{ role: 'POSKO', post: 'KOORDINATOR_PIKET' }] },
      sadu: { grants: [{ role: 'KECAMATAN', region: SADU, post: 'CAMAT' }] },
      berbak: { grants: [{ role: 'KECAMATAN', region: BERBAK }] },
      leader: { grants: [{ role: 'LEADER' }] },
    }));
    room = await composeOn(place);
  });
  afterEach(async () => {
    for (const region of [REGENCY, SADU]) {
      const { edges } = await services().rollCallQueries.rollCalls(region, { first: 20, after: null }, posko);
      for (const { node } of edges)
        if (node.closedAt === null && node.region === region) await close(node.id);
    }
    seen = (await allKinds()).length;
  });
  afterAll(() => room.close());

  const services = () => room.siaga.services;
  const question = (change: object = {}) => ({
    id: newId(),
    region: REGENCY,
    asked: [SADU, BERBAK],
    question: 'Siap 06.30?',
    closesAt: wib('06.45'),
    ...change,
  });
  const open = async (change: object = {}, by = posko): Promise<string> =>
    (await services().rollCall.openRollCall(question(change), by)).rollCall.id;
  const answer = (rollCall: string, region: string, by: Viewer, change: object = {}) =>
    services().rollCall.answerRollCall(
      {
        id: newId(),
        rollCall,
        region,
        readiness: 'READY',
        channel: 'APP',
        happenedAt: wib('06.30'),
        ...change,
      },
      by,
    );
  const close = (rollCall: string, by = posko, id = newId()) =>
    services().rollCall.closeRollCall({ id, rollCall }, by);
  const read = (id: string, by = posko) => services().rollCallQueries.rollCall(id, by);
  const headline = async (scope = REGENCY, by = posko) => {
    await room.siaga.access.isLevel();
    return (await services().situationQueries.situation(scope, by)).state.headline;
  };
  const allKinds = async () => {
    const { edges } = await services().situationQueries.events({ first: 100, after: null }, posko);
    return edges.map(({ node }) => node.kind).filter((kind) => kind.startsWith('RollCall'));
  };
  const eventKinds = async () => (await allKinds()).slice(seen);
  const runClock = (speed: number) => services().operation.runExerciseClock(posko, { id: newId(), speed });

  test('is asked once, answered live, and the silent ones are named', async () => {
    const id = await open();
    expect(await headline()).toMatchObject({
      rollCall: { id, asked: 2, ready: 0, notReady: 0, silent: ASKED, closesAt: '2024-02-13T23:45:00.000Z' },
    });
    expect(await headline(SADU, sadu)).toMatchObject({ rollCall: null, rollCallAsked: { id, answer: null } });
    await answer(id, SADU, sadu);
    expect(await headline()).toMatchObject({ rollCall: { ready: 1, notReady: 0, silent: [BERBAK] } });
    expect(await headline(SADU, sadu)).toMatchObject({ rollCallAsked: { answer: 'READY' } });
    await answer(id, BERBAK, posko, { readiness: 'NOT_READY', channel: 'PHONE', onBehalfOf: 'Camat Berbak' });
    expect(await headline()).toMatchObject({ rollCall: { ready: 1, notReady: 1, silent: [] } });
    await close(id);
    expect(await headline()).toMatchObject({ rollCall: null });
    expect(await headline(SADU, sadu)).toMatchObject({ rollCallAsked: null });
    expect(await eventKinds()).toEqual([
      ...['RollCallOpened', 'RollCallAnswered', 'RollCallAnswered', 'RollCallClosed'],
    ]);
  });

  test('shows each reader what he may know of it, and its texts stay out of the log', async () => {
    const id = await open({ question: 'Siap pertanyaan-rahasia?' });
    const note = { note: 'catatan-rahasia', onBehalfOf: 'nama-rahasia', channel: 'RADIO' };
    await answer(id, SADU, sadu, note);
    expect(await read(id)).toMatchObject({
      question: 'Siap pertanyaan-rahasia?',
      post: 'KOORDINATOR_PIKET',
      closedAt: null,
      entries: [
        { region: BERBAK, readiness: null, happenedAt: null, note: null },
        { region: SADU, readiness: 'READY', post: 'CAMAT', ...note, answeredBy: sadu.principal },
      ],
    });
    expect(await read(id, leader)).toMatchObject({
      entries: [{}, { note: 'catatan-rahasia', onBehalfOf: null, answeredBy: null }],
    });
    const ofBerbak = await read(id, berbak);
    expect(ofBerbak).toMatchObject({ question: 'Siap pertanyaan-rahasia?', entries: [{ region: BERBAK }] });
    expect(ofBerbak?.entries).toHaveLength(1);
    const { edges } = await services().situationQueries.events({ first: 100, after: null }, posko);
    expect(JSON.stringify(edges)).not.toMatch(/rahasia/);
  });

  test('is listed to those who asked and those who are asked, newest first, and to nobody else', async () => {
    const first = await open();
    await close(first);
    const second = await open({ asked: [SADU] });
    const list = async (region: string, by: Viewer, first = 20, after: string | null = null) =>
      services().rollCallQueries.rollCalls(region, { first, after }, by);
    const idsOf = (page: Awaited<ReturnType<typeof list>>) => page.edges.map(({ node }) => node.id);
    const both = expect.arrayContaining([first, second]);
    expect(idsOf(await list(REGENCY, posko))).toEqual(both);
    expect(idsOf(await list(SADU, sadu))).toEqual(both);
    expect(idsOf(await list(BERBAK, berbak))).toContain(first);
    expect(idsOf(await list(BERBAK, berbak))).not.toContain(second);
    expect(idsOf(await list(SADU, berbak))).toEqual([]);
    expect(await read(second, berbak)).toBeNull();
    const whole = idsOf(await list(REGENCY, posko));
    const page = await list(REGENCY, posko, 1);
    const rest = await list(REGENCY, posko, 19, page.pageInfo.endCursor);
    expect([page.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
    expect([...idsOf(page), ...idsOf(rest)]).toEqual(whole);
  });

  test.each([
    ['asks a region that does not exist', { asked: ['15.07.99'] }, 'REGION_UNKNOWN'],
    ['asks a region of another level', { asked: ['15.07.05.2004'] }, 'REGION_NOT_BELOW'],
    ['asks the parts of a desa', { region: '15.07.05.2004', asked: ['15.07.05'] }, 'REGION_NOT_BELOW'],
    ['asks nobody', { asked: [] }, 'ROLL_CALL_ASKS_NOBODY'],
    ['would have closed by now', { closesAt: wib('06.30') }, 'CLOSING_TIME_OUT_OF_RANGE'],
    ['would close tomorrow', { closesAt: wib('06.30') + 12 * HOUR + 1 }, 'CLOSING_TIME_OUT_OF_RANGE'],
    ['has an empty question', { question: ' ' }, 'TEXT_NOT_ACCEPTABLE'],
    ['has too long a question', { question: 'x'.repeat(81) }, 'TEXT_NOT_ACCEPTABLE'],
  ])('one that %s is refused and stores nothing', async (_what, change, code) => {
    await expect(open(change)).rejects.toEqual(refusal(code));
    expect(await eventKinds()).toEqual([]);
  });

  test('is refused to whoever may not ask there', async () => {
    await expect(open({}, sadu)).rejects.toEqual(refusal('REGION_UNKNOWN'));
    await expect(open({}, leader)).rejects.toEqual(refusal('REGION_UNKNOWN'));
    await open({ region: SADU, asked: ['15.07.05.2004'] }, sadu);
    expect(await headline(SADU, sadu)).toMatchObject({ rollCall: { silent: ['15.07.05.2004'] } });
    expect(await headline()).toMatchObject({ rollCall: null });
  });

  test('asks one question at a time in a region, and a repeat gets the first answer', async () => {
    const request = question();
    const { rollCall } = await services().rollCall.openRollCall(request, posko);
    await expect(open()).rejects.toEqual(refusal('ROLL_CALL_ALREADY_OPEN'));
    expect(await services().rollCall.openRollCall(request, posko)).toEqual({ rollCall });
    await expect(services().rollCall.openRollCall({ ...request, asked: [SADU] }, posko)).rejects.toEqual(
      refusal('ID_REUSED'),
    );
    expect(await eventKinds()).toEqual(['RollCallOpened']);
  });

  test('is answered once, unless the answer that is changed is named', async () => {
    const id = await open();
    await answer(id, SADU, sadu, { readiness: 'NOT_READY' });
    await expect(answer(id, SADU, posko)).rejects.toEqual(refusal('ROLL_CALL_ALREADY_ANSWERED'));
    const told = await answer(id, SADU, posko).catch((error) => error.fields());
    expect(told).toEqual({ readiness: 'NOT_READY', answeredAt: wib('06.30') });
    await answer(id, SADU, sadu, { was: 'NOT_READY' });
    expect(await headline()).toMatchObject({ rollCall: { ready: 1, notReady: 0 } });
    await expect(answer(id, SADU, sadu, { was: 'NOT_READY' })).rejects.toEqual(
      refusal('ROLL_CALL_ALREADY_ANSWERED'),
    );
  });

  test('is answered by nobody for a region that is not his, not asked, or after its close', async () => {
    const id = await open({ asked: [SADU] });
    await expect(answer(newId(), SADU, sadu)).rejects.toEqual(refusal('ROLL_CALL_UNKNOWN'));
    await expect(answer(id, BERBAK, berbak)).rejects.toEqual(refusal('ROLL_CALL_UNKNOWN'));
    await expect(answer(id, BERBAK, sadu)).rejects.toEqual(refusal('REGION_UNKNOWN'));
    await expect(answer(id, BERBAK, posko)).rejects.toEqual(refusal('REGION_NOT_ASKED'));
    await expect(answer(id, SADU, leader)).rejects.toEqual(refusal('ROLL_CALL_UNKNOWN'));
    await expect(answer(id, SADU, sadu, { happenedAt: wib('09.00') })).rejects.toEqual(
      refusal('HAPPENED_IN_FUTURE'),
    );
    await expect(close(id, sadu)).rejects.toEqual(refusal('ROLL_CALL_UNKNOWN'));
    await close(id);
    await expect(answer(id, SADU, sadu)).rejects.toEqual(refusal('ROLL_CALL_ALREADY_CLOSED'));
    await expect(close(id)).rejects.toEqual(refusal('ROLL_CALL_ALREADY_CLOSED'));
    expect(await eventKinds()).toEqual(['RollCallOpened', 'RollCallClosed']);
  });

  test('closes by itself when its time is up, once, over a restart too', async () => {
    const id = await open({ closesAt: wib('06.31') });
    room = await room.reopen();
    await runClock(600);
    await expect.poll(eventKinds).toEqual(['RollCallOpened', 'RollCallClosed']);
    await runClock(0);
    expect(await read(id)).toMatchObject({ closedAt: wib('06.31') });
    expect(await headline()).toMatchObject({ rollCall: null });
    await expect(answer(id, SADU, sadu)).rejects.toEqual(refusal('ROLL_CALL_ALREADY_CLOSED'));
    room = await room.reopen();
    expect(await eventKinds()).toEqual(['RollCallOpened', 'RollCallClosed']);
  });
});
