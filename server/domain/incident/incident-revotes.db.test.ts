import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wib } from '../../../tests/support/composed.ts';
import { DATABASES } from '../../../tests/support/databases.ts';
import { newId } from '../../kernel/ids.ts';
import { type IncidentStage, openIncidentStage, refused } from './incident-life.fixture.ts';

const NOW = wib('06.30');
const PROPOSAL = { kind: 'PSU', by: 'PTPS', ground: 'KOTAK_DIBUKA' } as const;
const LETTER = { text: 'Kotak dibuka malam', letterNumber: '07/PTPS/II/2024', letterAt: wib('06.10') };

describe.each(DATABASES)('on $name', ({ fresh }) => {
  let stage: IncidentStage;
  beforeAll(async () => {
    stage = await openIncidentStage(await fresh());
  });
  afterAll(() => stage.room.close());

  const refusedOf = async (...args: Parameters<IncidentStage['do']>) => refused(stage.do(...args));
  const propose = async (id: string, change: object = {}) =>
    stage.do('recordRevoteProposal', id, { ...PROPOSAL, ...change });
  const decide = (id: string, change: object) =>
    stage.do('recordRevoteDecision', id, { decidedAt: wib('06.25'), ...change });
  const revotes = async (id: string, viewer = stage.people.posko) =>
    stage.room.siaga.services.timelineQueries.revotesOf(await stage.stands(id), viewer);

  test('it is recorded who recommended a revote, on which ground, by which letter, and what became of it', async () => {
    const id = await stage.raise();
    const revote = await propose(id, LETTER);
    const proposed = { id: revote, ...PROPOSAL, ...LETTER, recordedAt: NOW };
    const open = { decision: null, decidedAt: null, decisionNumber: null, decisionText: null, votesAt: null };
    const unheld = { outcome: null, endedAt: null, outcomeText: null };
    expect(await revotes(id)).toEqual([{ ...proposed, ...open, ...unheld }]);
    expect(await stage.stands(id)).toMatchObject({ recommendations: ['PSU'] });
    const decision = { decision: 'ACCEPTED', votesAt: wib('09.00'), text: 'Cukup dasar' };
    await decide(id, { revote, ...decision, letterNumber: '12/KPU' });
    const outcome = { revote, outcome: 'HELD', endedAt: wib('06.30'), text: 'Lancar' };
    await stage.do('recordRevoteOutcome', id, outcome);
    expect(await revotes(id)).toEqual([
      {
        ...proposed,
        ...{ decision: 'ACCEPTED', decidedAt: wib('06.25'), decisionNumber: '12/KPU' },
        ...{ decisionText: 'Cukup dasar', votesAt: wib('09.00') },
        ...{ outcome: 'HELD', endedAt: wib('06.30'), outcomeText: 'Lancar' },
      },
    ]);
    expect(await stage.timeline(id)).toMatchObject([
      {},
      { kind: 'REVOTE_PROPOSED', became: ['PSU', 'PTPS', 'KOTAK_DIBUKA'], receiptNumber: '07/PTPS/II/2024' },
      { kind: 'REVOTE_DECIDED', about: revote, became: ['ACCEPTED'], dueAt: wib('09.00') },
      { kind: 'REVOTE_ENDED', about: revote, became: ['HELD'], text: 'Lancar' },
    ]);
  });

  test('its words are for those who may read the texts of the incident, and not in the log', async () => {
    const id = await stage.raise();
    const revote = await propose(id, LETTER);
    await decide(id, { revote, decision: 'REFUSED', letterNumber: '99/KPU', text: 'Tanpa dasar' });
    const nothing = { text: null, letterNumber: null, decisionNumber: null, decisionText: null };
    expect(await revotes(id, stage.people.admin)).toMatchObject([{ ...PROPOSAL, ...nothing }]);
    const { situationQueries } = stage.room.siaga.services;
    const log = JSON.stringify(
      await situationQueries.events({ first: 100, after: null }, stage.people.posko),
    );
    for (const words of ['07/PTPS', '99/KPU', 'Tanpa dasar', 'dibuka malam'])
      expect(log).not.toContain(words);
  });

  test('one that is refused, or taken back, is no longer marked, unless another of its kind stands', async () => {
    const id = await stage.raise();
    const [first, second] = [await propose(id), await propose(id, { by: 'BAWASLU' })];
    await decide(id, { revote: first, decision: 'REFUSED' });
    expect(await stage.stands(id)).toMatchObject({ recommendations: ['PSU'] });
    await decide(id, { revote: second, decision: 'WITHDRAWN' });
    expect(await stage.stands(id)).toMatchObject({ recommendations: [] });
    await decide(id, { revote: first, decision: 'ACCEPTED', was: 'REFUSED' });
    expect(await stage.stands(id)).toMatchObject({ recommendations: ['PSU'] });
    const mark = { kind: 'PSU', isRecommended: false } as const;
    expect(await refusedOf('recommendRevote', id, mark)).toMatchObject({ code: 'EDIT_CHANGES_NOTHING' });
  });

  test.each([
    [{ by: 'KPK' }, { code: 'REVOTE_BODY_UNKNOWN', revoteBody: 'KPK' }],
    [
      { kind: 'PSS' },
      { code: 'REVOTE_GROUND_UNKNOWN', revoteGround: 'KOTAK_DIBUKA', known: ['SELURUH_TAHAPAN_TERHENTI'] },
    ],
    [{ ground: null }, { code: 'TEXT_NOT_ACCEPTABLE', field: 'text', reason: 'EMPTY' }],
    [
      { ground: null, text: ' ' },
      { code: 'TEXT_NOT_ACCEPTABLE', field: 'text', reason: 'EMPTY' },
    ],
    [{ letterNumber: 'x'.repeat(61) }, { code: 'TEXT_NOT_ACCEPTABLE', field: 'letterNumber' }],
    [{ letterAt: wib('09.00') }, { code: 'HAPPENED_IN_FUTURE' }],
  ])('a proposal with %o is refused', async (change, expected) => {
    const id = await stage.raise();
    expect(await refusedOf('recordRevoteProposal', id, { ...PROPOSAL, ...change })).toMatchObject(expected);
    expect(await revotes(id)).toEqual([]);
  });

  test('a decision is refused about a revote that is not there, of the future, and for a day before voting day', async () => {
    const id = await stage.raise();
    const revote = await propose(id);
    const said = { decision: 'ACCEPTED', decidedAt: NOW } as const;
    const unknown = newId();
    expect(await refusedOf('recordRevoteDecision', id, { ...said, revote: unknown })).toEqual({
      ...{ code: 'REVOTE_UNKNOWN', revote: unknown },
    });
    expect(await refusedOf('recordRevoteDecision', await stage.raise(), { ...said, revote })).toMatchObject({
      code: 'REVOTE_UNKNOWN',
    });
    const later = { ...said, revote, decidedAt: wib('09.00') };
    expect(await refusedOf('recordRevoteDecision', id, later)).toMatchObject({ code: 'HAPPENED_IN_FUTURE' });
    const early = { ...said, revote, votesAt: wib('00.00') - 1 };
    expect(await refusedOf('recordRevoteDecision', id, early)).toEqual({
      ...{ code: 'REVOTE_BEFORE_VOTING_DAY', earliest: wib('00.00') },
    });
  });

  test('two who decide at once do not overwrite each other', async () => {
    const id = await stage.raise();
    const revote = await propose(id);
    await decide(id, { revote, decision: 'REFUSED' });
    const second = { revote, decision: 'ACCEPTED', decidedAt: NOW } as const;
    expect(await refusedOf('recordRevoteDecision', id, second)).toMatchObject({
      ...{ code: 'INCIDENT_EDIT_STALE', field: 'revoteDecision', was: [], is: ['REFUSED'] },
      by: 'KOORDINATOR_PIKET',
    });
    expect(await refusedOf('recordRevoteDecision', id, { ...second, was: 'REFUSED' })).toBeNull();
  });

  test('only what was accepted has an outcome, and a later refusal takes it away', async () => {
    const id = await stage.raise();
    const revote = await propose(id);
    const held = { revote, outcome: 'HELD', endedAt: NOW } as const;
    expect(await refusedOf('recordRevoteOutcome', id, held)).toEqual({ code: 'REVOTE_NOT_ACCEPTED', revote });
    await decide(id, { revote, decision: 'ACCEPTED' });
    const early = { ...held, endedAt: wib('00.00') - 1 };
    expect(await refusedOf('recordRevoteOutcome', id, early)).toMatchObject({
      code: 'REVOTE_BEFORE_VOTING_DAY',
    });
    await stage.do('recordRevoteOutcome', id, held);
    expect(await refusedOf('recordRevoteOutcome', id, held)).toMatchObject({
      ...{ code: 'INCIDENT_EDIT_STALE', field: 'revoteOutcome', was: [], is: ['HELD'] },
    });
    await decide(id, { revote, decision: 'WITHDRAWN', was: 'ACCEPTED' });
    expect(await revotes(id)).toMatchObject([{ decision: 'WITHDRAWN', votesAt: null, outcome: null }]);
  });

  test('is recorded of an incident that is closed, once, and by those who handle it alone', async () => {
    const id = await stage.raise({ severity: 'LOW' });
    await stage.do('closeIncident', id);
    const request = { id: newId(), ...PROPOSAL };
    expect(await stage.do('recordRevoteProposal', id, request)).toBe(request.id);
    expect(await stage.do('recordRevoteProposal', id, request)).toBe(request.id);
    expect(await revotes(id)).toHaveLength(1);
    expect(await refusedOf('recordRevoteProposal', id, PROPOSAL, stage.people.leader)).toMatchObject({
      code: 'INCIDENT_UNKNOWN',
    });
  });

  test('is taken back within a minute, and stands as it did', async () => {
    const id = await stage.raise();
    const revote = await propose(id);
    await stage.do('undoIncidentAct', id, { act: revote });
    expect(await revotes(id)).toEqual([]);
    expect(await stage.stands(id)).toMatchObject({ recommendations: [] });
  });
});
