import { expect, test } from 'vitest';
import type { ShownPosition } from '../display/wall-terms.policy.ts';
import { at, History } from './situation.fixture.ts';
import { wallEntries } from './wall-showings.ts';

const shown = (seq: number, clock: string, scope = '15.07'): ShownPosition =>
  ({ scope, sight: 'OPEN', seq, operationTime: at(clock) }) as ShownPosition;

test('the walls that showed an incident are counted once each, from the earliest moment at which one of them did', () => {
  const history = new History();
  history.raise('15.07.01', at('7.00'));
  const incident = history.raise('15.07.05', at('8.00'));
  const walls = [
    [shown(1, '8.00'), shown(2, '8.20'), shown(2, '8.40')],
    [shown(2, '8.10', '15.07.05'), shown(2, '8.30')],
    [shown(2, '8.05', '15.07.01')],
    [],
  ];
  expect(wallEntries(history.picture(), walls, incident)).toMatchObject([
    {
      id: `${incident} walls`,
      kind: 'SHOWN_ON_WALLS',
      walls: 2,
      happenedAt: at('8.10'),
      receivedAt: at('8.10'),
    },
  ]);
  expect(wallEntries(history.picture(), walls.slice(2), incident)).toEqual([]);
});
