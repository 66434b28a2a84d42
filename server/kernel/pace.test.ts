import { describe, expect, it } from 'vitest';
import { Pace } from './pace.ts';

function work(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

/** Somebody's work that takes several turns, one after the other, until told to end. */
function manyTurns(isOver: (turns: number) => boolean) {
  const others = { turns: 0 };
  const turn = () => {
    work(1);
    others.turns += 1;
    if (!isOver(others.turns)) setImmediate(turn);
  };
  setImmediate(turn);
  return others;
}

describe('long work that gives way', () => {
  it('lets what others have begun come to its end first', async () => {
    const pace = new Pace();
    const others = manyTurns((turns) => turns === 6);
    await pace.giveWay();
    expect(others.turns).toBe(6);
  });

  it('goes on all the same where others never end', async () => {
    const pace = new Pace();
    let isOver = false;
    manyTurns(() => isOver);
    work(5);
    expect(pace.isOver).toBe(true);
    await pace.giveWay();
    isOver = true;
  });
});
