import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { report, wib } from '../../../tests/support/composed.ts';
import { DATABASES } from '../../../tests/support/databases.ts';
import { newId } from '../../kernel/ids.ts';
import { Viewer } from '../access/viewer.policy.ts';
import { type IncidentStage, openIncidentStage, refused } from '../incident/incident-life.fixture.ts';
import type { ReportVersionCode } from './report-version.policy.ts';

/** Words that stand wherever anything can be written, each of which no masked report may hold. */
const PLANTED = [
  'burungcendrawasih',
  'kudalumping',
  'jerukpurut',
  'gerobaksayur',
  'lampubadai',
  'payungteduh',
];
const RELEASED = 'Genset sedang dikirim';

describe.each(DATABASES)('on $name', ({ fresh }) => {
  let stage: IncidentStage;
  const ids: Record<string, string> = {};
  const until = () => stage.room.siaga.services.operationQueries.clock().now;
  const reportFor = (
    viewer: Viewer = stage.people.posko,
    version: ReportVersionCode = 'FULL',
    change: { scope?: string; until?: number } = {},
  ) =>
    stage.room.siaga.services.afterActionQueries.afterActionReport(
      { scope: '15.07', until: until(), version, ...change },
      viewer,
    );

  beforeAll(async () => {
    stage = await openIncidentStage(await fresh());
    const { checkpoint } = stage.room.siaga.services;
    await checkpoint.reportCheckpoint(report({ note: PLANTED[0] }), stage.people.posko);
    ids.open = await stage.raise({ description: PLANTED[1], onBehalfOf: PLANTED[2], placeName: PLANTED[3] });
    await stage.do('acknowledgeIncident', ids.open);
    const note = await stage.do('addNote', ids.open, { text: PLANTED[4] });
    await stage.do('starEntry', ids.open, { entry: note, isStarred: true });
    await stage.do('releaseWallText', ids.open, { text: RELEASED });
    ids.secret = await stage.raise({ level: 'RAHASIA', description: PLANTED[5], severity: 'CRITICAL' });
    await stage.do('starEntry', ids.secret, { entry: ids.secret, isStarred: true });
    await stage.raise({ level: 'TERBATAS' });
  });
  afterAll(() => stage.room.close());

  test('what the coordinator may read is counted and told, each figure with its base', async () => {
    const told = await reportFor();
    expect(told).toMatchObject({ scope: '15.07', level: 'RAHASIA', untoldIncidents: 0 });
    expect(told.summary).toMatchObject({
      ...{ tpsCount: 713, neverHeardTps: 712, stageReports: 1, incidents: 3 },
      ...{ countedIncidents: 3, criticalIncidents: 1, openIncidents: 3 },
    });
    expect(told.starred.items.map(({ entry }) => entry?.text)).toEqual([PLANTED[5], PLANTED[4]]);
    expect(told.starred.items.find(({ kind }) => kind === 'NOTE_ADDED')?.about.wallText).toBe(RELEASED);
    expect(told.responses.map(({ incidents }) => incidents).reduce((a, b) => a + b)).toBe(3);
    const [opened] = told.stages;
    expect(opened?.regions[0]).toMatchObject({ region: '15.07', tpsCount: 713 });
    expect(opened?.regions).toHaveLength(12);
    expect(told.hours.reduce((sum, hour) => sum + hour.incidents, 0)).toBe(3);
  });

  test('what may be laid before guests holds nothing that was written but what walls may show, and nobody', async () => {
    const masked = await reportFor(stage.people.posko, 'MASKED');
    expect(masked).toMatchObject({ level: 'BIASA', untoldIncidents: 2 });
    expect(masked.summary).toMatchObject({ countedIncidents: 1, incidents: 1, criticalIncidents: 0 });
    const text = JSON.stringify(masked);
    for (const word of PLANTED) expect(text).not.toContain(word);
    for (const id of Object.values(ids)) expect(JSON.stringify(masked.starred)).not.toContain(id);
    expect(text).not.toContain(stage.people.posko.principal);
    expect(masked.starred.items.map(({ about }) => about)).toMatchObject([
      { category: 'LOGISTIK', region: '15.07.05', wallText: RELEASED, incident: null },
    ]);
    expect(JSON.stringify(await reportFor())).toContain(PLANTED[4]);
  });

  test('what was passed on is told with its answers, and by how many alone before guests', async () => {
    const { posko } = stage.people;
    const answered = await stage.do('recordHandover', ids.open ?? '', { to: 'KPU', at: wib('00.10') });
    await stage.do('recordHandover', ids.secret ?? '', { to: 'BAWASLU', at: wib('00.11') });
    const said = { handover: answered, answer: 'ACTED_ON', answeredAt: wib('00.12') } as const;
    await stage.do('recordHandoverAnswer', ids.open ?? '', { ...said, text: PLANTED[0] });
    const proposal = { kind: 'PSU', by: 'PTPS', text: PLANTED[1] } as const;
    const revote = await stage.do('recordRevoteProposal', ids.open ?? '', proposal);
    await stage.do('recordRevoteProposal', ids.open ?? '', { ...proposal, kind: 'PSSU' });
    const decision = { revote, decision: 'REFUSED', decidedAt: wib('00.13') } as const;
    await stage.do('recordRevoteDecision', ids.open ?? '', decision);
    const { passedOn } = await reportFor();
    expect(passedOn.handovers).toMatchObject({ count: 2, unanswered: 1 });
    expect(passedOn.handovers.items).toMatchObject([
      { to: 'KPU', answer: 'ACTED_ON', answeredAt: wib('00.12'), about: { incident: { id: ids.open } } },
      { to: 'BAWASLU', answer: null, answeredAt: null, about: { incident: { id: ids.secret } } },
    ]);
    expect(passedOn.revotes).toMatchObject({ count: 2, unanswered: 1 });
    expect(passedOn.revotes.items.map(({ kind, decision, outcome }) => [kind, decision, outcome])).toEqual([
      ['PSU', 'REFUSED', null],
      ['PSSU', null, null],
    ]);
    expect((await reportFor(posko, 'MASKED')).passedOn).toEqual({
      handovers: { count: 1, unanswered: 0, items: [] },
      revotes: { count: 2, unanswered: 1, items: [] },
    });
  });

  test('what the reader may not read is in no figure, be it secret or elsewhere', async () => {
    const open = await reportFor(stage.people.admin);
    expect(open).toMatchObject({ level: 'BIASA', untoldIncidents: 0 });
    expect(open.summary).toMatchObject({ countedIncidents: 1, incidents: 1, neverHeardTps: 712 });
    expect(JSON.stringify(open)).not.toContain(PLANTED[1]);
    const own = await reportFor(stage.people.sadu, 'FULL', { scope: '15.07.05' });
    expect(own).toMatchObject({ level: 'TERBATAS', summary: { countedIncidents: 2 } });
    const elsewhere = await reportFor(stage.people.elsewhere, 'FULL', { scope: '15.07.01' });
    expect(elsewhere.summary).toMatchObject({ countedIncidents: 0, stageReports: 0 });
    expect(elsewhere.starred).toEqual({ count: 0, items: [] });
  });

  test('of what came after the instant nothing is in it, and a day without anything is an honest report', async () => {
    const early = await reportFor(stage.people.posko, 'FULL', { until: wib('00.10') });
    expect(early.summary).toMatchObject({ tpsCount: 713, neverHeardTps: 713, incidents: 0, stageReports: 0 });
    expect(early).toMatchObject({
      level: 'BIASA',
      hours: [],
      categories: [],
      outages: [],
      silent: { count: 0 },
    });
    expect(early.delays).toMatchObject({ count: 0, p50Seconds: null });
  });

  test('a scope that is not the reader’s is refused as one that does not exist, and so is an instant to come', async () => {
    for (const [viewer, scope] of [
      [stage.people.sadu, '15.07'],
      [stage.people.posko, '15.07.99'],
      [stage.people.posko, '15.07.05.2004'],
    ] as const)
      expect(await refused(reportFor(viewer, 'FULL', { scope }))).toEqual({
        code: 'REGION_UNKNOWN',
        region: scope,
      });
    const ahead = await refused(reportFor(stage.people.posko, 'FULL', { until: until() + 60_000 }));
    expect(ahead).toMatchObject({ code: 'INSTANT_AHEAD' });
  });

  test('whoever is told of a secret incident is on record', async () => {
    const { auditQueries } = stage.room.siaga.services;
    const seenBy = async (viewer: Viewer) => {
      const filter = { kind: 'SecretSeen', session: viewer.session } as const;
      const { edges } = await auditQueries.entries(stage.people.admin, filter, { first: 100, after: null });
      return edges.map(({ node }) => [node.principal, node.subject]);
    };
    const inSession = (viewer: Viewer) => new Viewer({ ...viewer, session: newId() });
    const [guests, leader] = [inSession(stage.people.posko), inSession(stage.people.leader)];
    await reportFor(guests, 'MASKED');
    await reportFor(leader);
    // Entries are stored in the order in which they were made: the leader's comes last.
    await expect.poll(() => seenBy(leader)).toEqual([[leader.principal, ids.secret]]);
    expect(await seenBy(guests)).toEqual([]);
  });

  test('what is guarded by now is laid before no guests, though it was open by the instant of the report', async () => {
    const { operation, operationQueries } = stage.room.siaga.services;
    const before = await reportFor(stage.people.posko, 'MASKED');
    const instant = until();
    const run = (speed: number) => operation.runExerciseClock(stage.people.posko, { id: newId(), speed });
    await run(60);
    await expect.poll(() => operationQueries.clock().now).toBeGreaterThan(instant);
    await stage.do('classifyIncident', ids.open ?? '', { level: 'TERBATAS', reason: 'Tinjauan' });
    await run(0);
    const { summary, untoldIncidents, starred } = await reportFor(stage.people.posko, 'MASKED', {
      until: instant,
    });
    expect(before.summary.countedIncidents).toBe(1);
    expect(summary).toMatchObject({ countedIncidents: 0, incidents: 0 });
    expect([untoldIncidents, starred.count]).toEqual([before.untoldIncidents + 1, 0]);
  });
});
