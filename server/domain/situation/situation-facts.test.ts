import { describe, expect, it } from 'vitest';
import { at, History, MINUTE } from './situation.fixture.ts';
import { PictureFacts } from './situation-facts.ts';
import { tpsStandings } from './tps-story.ts';

const SADU = '15.07.05';
/** Signal classes: A has no tolerance and 45 minutes until it is silent, C an hour and 240 minutes. */
const [TPS_A, TPS_B, TPS_B2] = ['15.07.05.2001-001', '15.07.05.2001-002', '15.07.05.2001-003'] as const;
const [TPS_C, TPS_C2] = ['15.07.05.2002-001', '15.07.05.2002-002'] as const;
const IN_SADU = [TPS_A, TPS_B, TPS_B2, TPS_C, TPS_C2];

const factsOf = (history: History, age = () => 0) =>
  new PictureFacts({ picture: history.picture(), live: { operationTime: at('9.00') }, age });

describe('the picture tells nothing of now', () => {
  it('once it has not been level with the log for more than five seconds', () => {
    const drawnFor = (age: number) => factsOf(new History(), () => age).drawnFor();
    expect([drawnFor(0), drawnFor(5_000), drawnFor(5_001)]).toEqual([at('9.00'), at('9.00'), null]);
  });
});

describe('a TPS is overdue at a stage', () => {
  it('from one millisecond after its limit, its tolerance and the minutes asked for', () => {
    const facts = factsOf(new History());
    // OPENED has its limit at 7.15.
    const overdue = (minutes: number, instant: number) => facts.overdue(SADU, 'OPENED', minutes, instant);
    expect(overdue(0, at('7.15'))).toEqual([]);
    expect(overdue(0, at('7.15') + 1)).toEqual([TPS_A, TPS_B, TPS_B2]);
    expect(overdue(10, at('7.25'))).toEqual([]);
    expect(overdue(10, at('7.25') + 1)).toEqual([TPS_A, TPS_B, TPS_B2]);
    expect(overdue(0, at('8.15'))).toEqual([TPS_A, TPS_B, TPS_B2]);
    expect(overdue(0, at('8.15') + 1)).toEqual(IN_SADU);
  });

  it('not where it has done the stage, or is hindered, and not elsewhere', () => {
    const history = new History();
    history.report(TPS_A, 'OPENED', at('7.05'));
    history.raise('15.07.05.2001', at('7.10'), { tps: [TPS_B], hindersStage: 'OPENED' });
    const facts = factsOf(history);
    expect(facts.overdue(SADU, 'OPENED', 0, at('7.30'))).toEqual([TPS_B2]);
    expect(facts.overdue('15.07.01', 'OPENED', 0, at('7.30'))).toHaveLength(2);
  });

  it('never at a stage that no TPS does, nor in a region that there is not', () => {
    const facts = factsOf(new History());
    expect(facts.overdue(SADU, 'RECAP', 0, at('23.00'))).toEqual([]);
    expect(facts.overdue(SADU, 'NOWHERE', 0, at('23.00'))).toEqual([]);
    expect(facts.overdue('15.08', 'OPENED', 0, at('23.00'))).toEqual([]);
  });
});

describe('a TPS is silent', () => {
  const heard = new History();
  heard.report(TPS_A, 'SUPPLIED', at('6.50'));
  const facts = factsOf(heard);

  it('from one millisecond after it may be, and for as many minutes as asked for', () => {
    const silent = (minutes: number, instant: number) =>
      facts.silent(SADU, minutes, instant).filter((code) => code === TPS_A);
    // OPENED has its limit at 7.15, and 45 minutes without a word from 6.50 on end at 7.35.
    expect([silent(0, at('7.35')), silent(0, at('7.35') + 1)]).toEqual([[], [TPS_A]]);
    expect([silent(5, at('7.40')), silent(5, at('7.40') + 1)]).toEqual([[], [TPS_A]]);
  });

  it('in the list of TPS at the same instant, and is listed by where it stands', () => {
    const picture = heard.picture();
    const list = (asOf: number, stage: string | null = null, status: 'SILENT' | 'LATE' | null = null) =>
      tpsStandings(picture, [TPS_A, TPS_C], { stage, status }, asOf);
    expect(list(at('7.35')).map(({ isSilent }) => isSilent)).toEqual([false, true]);
    expect(list(at('7.35') + 1).map(({ isSilent }) => isSilent)).toEqual([true, true]);
    const codes = (...asked: Parameters<typeof list>) => list(...asked).map(({ code }) => code);
    expect(codes(at('7.20'), 'OPENED', 'LATE')).toEqual([TPS_A]);
    expect(codes(at('7.20'), null, 'LATE')).toEqual([TPS_A]);
    expect(codes(at('7.20'), 'STAFFED', 'SILENT')).toEqual([]);
    expect(codes(at('7.20'), 'RECAP', 'LATE')).toEqual([]);
    expect(codes(at('7.20'))).toEqual([TPS_A, TPS_C]);
    // STAFFED has no place on the wall: only who asks for it by name finds it.
    expect(codes(at('7.00') + 1, 'STAFFED', 'LATE')).toEqual([TPS_A]);
    expect(codes(at('7.00') + 1, null, 'LATE')).toEqual([]);
  });

  it('whose institutions differ is listed with the stages that they differ about, until they agree', () => {
    const history = new History();
    history.report(TPS_A, 'OPENED', at('7.05'), { institution: 'KPPS' });
    history.report(TPS_A, 'OPENED', at('7.21'), { institution: 'PTPS' });
    history.report(TPS_B, 'STAFFED', at('6.50'), { institution: 'KPPS' });
    history.report(TPS_B, 'STAFFED', at('6.51'), { institution: 'PTPS', assertion: 'NOT_DONE' });
    history.report(TPS_C, 'OPENED', at('7.05'), { institution: 'KPPS' });
    const listed = (stage: string | null = null) =>
      tpsStandings(history.picture(), IN_SADU, { stage, status: null, isConflicting: true }, at('7.30')).map(
        ({ code, conflicting }) => [code, conflicting],
      );
    // STAFFED has no place on the wall, and is listed all the same.
    expect(listed()).toEqual([
      [TPS_A, ['OPENED']],
      [TPS_B, ['STAFFED']],
    ]);
    expect(listed('OPENED')).toEqual([[TPS_A, ['OPENED']]]);
    history.report(TPS_A, 'OPENED', at('7.06'), { institution: 'PTPS' });
    expect(listed()).toEqual([[TPS_B, ['STAFFED']]]);
  });

  it('is said with when it was heard last, never where it was not, and its last call', () => {
    const history = new History();
    history.report(TPS_A, 'SUPPLIED', at('6.50'));
    history.call(TPS_A, at('6.55'), 'NO_ANSWER');
    const [one, other] = tpsStandings(
      history.picture(),
      [TPS_A, TPS_B],
      { stage: null, status: null },
      at('7.00'),
    );
    expect(one).toMatchObject({
      lastHeardAt: at('6.50'),
      lastCall: { outcome: 'NO_ANSWER', at: at('6.55') },
    });
    expect(other).toMatchObject({ lastHeardAt: null, lastCall: null });
  });
});

describe('a kecamatan owes', () => {
  it('the TPS that have owed a stage of the wall for the minutes asked for, from the very instant on', () => {
    const facts = factsOf(new History());
    const owing = (minutes: number, instant: number) => facts.owing(SADU, minutes, instant);
    // SUPPLIED is expected at 5.30.
    expect(owing(10, at('5.40') - 1)).toEqual({ tps: [], tpsCount: 5, isHeard: false });
    expect(owing(10, at('5.40'))).toEqual({ tps: IN_SADU, tpsCount: 5, isHeard: false });
  });

  it('and is heard from where any TPS was, later than those minutes ago', () => {
    const history = new History();
    history.report(TPS_C, 'SUPPLIED', at('5.35'));
    const facts = factsOf(history);
    expect(facts.owing(SADU, 10, at('5.45') - 1).isHeard).toBe(true);
    expect(facts.owing(SADU, 10, at('5.45')).isHeard).toBe(false);
    expect(facts.owing(SADU, 10, at('5.45')).tps).not.toContain(TPS_C);
  });
});

describe('a flood', () => {
  it('is what everybody may hear of, with its window, while it lasts', () => {
    const history = new History();
    for (let count = 1; count <= 3; count += 1) history.raise(SADU, at('8.00') + count);
    const facts = factsOf(history);
    expect(facts.flood(at('8.00') + 2)).toBeNull();
    expect(facts.flood(at('8.00') + 3)).toEqual({ count: 3, windowMinutes: 10 });
    expect(facts.flood(at('8.00') + 30 * MINUTE)).toBeNull();
  });
});

it('facts are of every kecamatan of the picture', () => {
  expect(factsOf(new History()).kecamatan.toSorted()).toEqual(['15.07.01', SADU]);
});
