import { describe, expect, it } from 'vitest';
import { at, History } from './situation.fixture.ts';

const TPS = '15.07.05.2001-001';
const DESA = '15.07.05.2001';
const KECAMATAN = '15.07.05';

/** A report that hinders a stage, counted with one that is counted with a third. */
function chain() {
  const history = new History();
  const first = history.raise(DESA, at('7.00'), { tps: [TPS], hindersStage: 'OPENED' });
  const second = history.raise(DESA, at('7.01'), { tps: [TPS] });
  const third = history.raise(DESA, at('7.02'), { tps: [TPS] });
  history.change('IncidentMerged', first, at('7.03'), { into: second });
  history.change('IncidentMerged', second, at('7.04'), { into: third });
  return { history, first, second, third };
}

const shown = (history: History) => {
  const snapshot = history.picture().scope('15.07', 'OPEN')?.snapshot(at('8.00'));
  const cell = snapshot?.cells.find(({ region, stage }) => region === KECAMATAN && stage === 'OPENED');
  return {
    counted: snapshot?.incidents.map(({ id, reportCount }) => [id, reportCount]),
    hindered: cell?.hindered,
  };
};
const changed = (history: History) =>
  history
    .picture()
    .scope('15.07', 'OPEN')
    ?.changesSince({ seq: history.events.length - 1, asOf: at('8.00') }, at('8.00'))
    ?.incidents.map(({ id }) => id);

describe('a report that is counted with one that is itself counted with another', () => {
  it('hinders its stage until the last of them is closed', () => {
    const { history, third } = chain();
    expect(shown(history)).toEqual({ counted: [[third, 3]], hindered: 1 });
    history.close(third, at('7.10'));
    expect(shown(history).hindered).toBe(0);
  });

  it('changes the row of the last of them where its photo comes or it is taken out', () => {
    const { history, first, third } = chain();
    history.add('PhotoAttached', { incidentId: first, photoId: 'photo-1', receivedAt: at('7.10') });
    expect(changed(history)).toEqual([third]);
    history.change('IncidentUnmerged', first, at('7.11'), {});
    expect(changed(history)?.sort()).toEqual([first, third].sort());
    expect(shown(history).counted).toContainEqual([third, 2]);
  });
});

describe('a log in which reports are counted in a circle', () => {
  it.each([
    ['with itself', 0],
    ['with one that is counted with it', 1],
    ['over a third', 2],
  ] as const)('is refused: %s', (_how, between) => {
    const { history, ...chained } = chain();
    const ids = [chained.third, chained.second, chained.first];
    history.change('IncidentMerged', chained.third, at('7.05'), { into: ids[between] ?? '' });
    expect(() => history.picture()).toThrow(
      expect.objectContaining({ cause: new Error(`incident ${chained.third} is merged into itself`) }),
    );
  });
});
