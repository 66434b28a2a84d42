import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wib } from '../../../tests/support/composed.ts';
import { DATABASES } from '../../../tests/support/databases.ts';
import { newId } from '../../kernel/ids.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import { type IncidentStage, openIncidentStage, refused } from './incident-life.fixture.ts';

const NOW = wib('06.30');
const AT = wib('06.25');

describe.each(DATABASES)('on $name', ({ fresh }) => {
  let stage: IncidentStage;
  beforeAll(async () => {
    stage = await openIncidentStage(await fresh());
  });
  afterAll(() => stage.room.close());

  const refusedOf = async (...args: Parameters<IncidentStage['do']>) => refused(stage.do(...args));
  const handOver = (id: string, to = 'BAWASLU') => stage.do('recordHandover', id, { to, at: AT });
  const handovers = async (id: string, viewer = stage.people.posko) =>
    stage.room.siaga.services.timelineQueries.handoversOf(await stage.stands(id), viewer);
  const unanswered = async (viewer: Viewer, region?: string) => {
    const { incidentQueries } = stage.room.siaga.services;
    const filter = { isUnanswered: true, ...(region === undefined ? {} : { region }) };
    const page = await incidentQueries.incidents(filter, { first: 100, after: null }, viewer);
    return page.edges.map(({ node }) => node.id);
  };

  test('goes to the bodies that the plan names for its category or kind, and to no others', async () => {
    const id = await stage.raise({ category: 'LISTRIK_INTERNET', kind: 'LISTRIK_PADAM' });
    expect(await refusedOf('recordHandover', id, { to: 'BAWASLU', at: AT })).toEqual({
      ...{ code: 'HANDOVER_NOT_THEIRS', handover: 'BAWASLU', known: [] },
    });
    const fire = await stage.raise({ category: 'BENCANA_CUACA', kind: 'KEBAKARAN' });
    expect(await refusedOf('recordHandover', fire, { to: 'KPU', at: AT })).toMatchObject({
      ...{ code: 'HANDOVER_NOT_THEIRS', known: ['SPKT_POLRES'] },
    });
    await handOver(fire, 'SPKT_POLRES');
    expect(await handovers(fire)).toMatchObject([{ to: 'SPKT_POLRES', receiptNumber: null, answer: null }]);
  });

  test('is answered, with number, date and words that those may read who read its texts', async () => {
    const id = await stage.raise();
    const handover = await handOver(id);
    const said = { handover, answeredAt: NOW };
    await stage.do('recordHandoverAnswer', id, { ...said, answer: 'RECEIVED', letterNumber: '1/BWS' });
    const other = { ...said, answer: 'ACTED_ON' } as const;
    expect(await refusedOf('recordHandoverAnswer', id, other)).toMatchObject({
      ...{ code: 'INCIDENT_EDIT_STALE', field: 'handoverAnswer', was: [], is: ['RECEIVED'] },
    });
    const later = { ...other, was: 'RECEIVED', letterNumber: '2/BWS', text: 'Diregister' };
    await stage.do('recordHandoverAnswer', id, later);
    const answered = { answer: 'ACTED_ON', answeredAt: NOW };
    expect(await handovers(id)).toMatchObject([
      { ...answered, answerNumber: '2/BWS', answerText: 'Diregister' },
    ]);
    expect(await handovers(id, stage.people.admin)).toMatchObject([
      { ...answered, answerNumber: null, answerText: null },
    ]);
    expect((await stage.timeline(id)).at(-1)).toMatchObject({
      ...{ kind: 'HANDOVER_ANSWERED', about: handover, was: ['RECEIVED'], became: ['ACTED_ON'] },
    });
  });

  test('an answer to what was not handed over, or of the future, is refused', async () => {
    const id = await stage.raise();
    const unknown = newId();
    const said = { answer: 'RECEIVED', answeredAt: NOW } as const;
    expect(await refusedOf('recordHandoverAnswer', id, { ...said, handover: unknown })).toEqual({
      ...{ code: 'ENTRY_UNKNOWN', entry: unknown },
    });
    const ahead = { ...said, handover: await handOver(id), answeredAt: wib('09.00') };
    expect(await refusedOf('recordHandoverAnswer', id, ahead)).toMatchObject({ code: 'HAPPENED_IN_FUTURE' });
  });

  test('what is passed on and unanswered is listed until it is answered, to those who see it', async () => {
    const [handed, proposed, quiet] = [await stage.raise(), await stage.raise(), await stage.raise()];
    const handover = await handOver(handed);
    const revote = await stage.do('recordRevoteProposal', proposed, {
      kind: 'PSU',
      by: 'KPPS',
      text: 'Usul',
    });
    const { posko, sadu, elsewhere } = stage.people;
    const listed = await unanswered(posko);
    expect(listed).toEqual(expect.arrayContaining([handed, proposed]));
    expect(listed).not.toContain(quiet);
    expect(await unanswered(sadu)).toContain(handed);
    expect(await unanswered(elsewhere)).not.toContain(handed);
    expect(await unanswered(posko, '15.07.01')).not.toContain(handed);
    await stage.do('recordHandoverAnswer', handed, { handover, answer: 'RECEIVED', answeredAt: NOW });
    const decision = { revote, decision: 'REFUSED', decidedAt: NOW } as const;
    const decided = await stage.do('recordRevoteDecision', proposed, decision);
    expect(await unanswered(posko)).not.toContain(handed);
    expect(await unanswered(posko)).not.toContain(proposed);
    await stage.do('undoIncidentAct', proposed, { act: decided });
    expect(await unanswered(posko)).toContain(proposed);
  });
});
