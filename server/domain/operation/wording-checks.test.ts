import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import type { OperationPlan } from './operation-plan.ts';
import { OperationPlanError, type PlanProblem } from './plan-problem.ts';
import { readOperationPlan } from './read-operation-plan.ts';

const FOLDER = join(import.meta.dirname, '../../../operations');
const PEMILU = readFileSync(join(FOLDER, 'pemilu-2024.yaml'), 'utf8');
const SHARED = readFileSync(join(FOLDER, 'shared.yaml'), 'utf8');

const WORDING = {
  spellings: '[{ word: surat suara, also: [ss] }, { word: kurang, also: [krg] }]',
  alternatives: '[[kurang, lebih]]',
  negations: '[tidak]',
  fillers: '[di]',
  prefixes: '[]',
  suffixes: '[]',
};

const planWith = (change: Partial<typeof WORDING>): OperationPlan => {
  const lines = Object.entries({ ...WORDING, ...change }).map(([name, value]) => `  ${name}: ${value}`);
  const text = `${PEMILU}\nwording:\n${lines.join('\n')}\n`;
  return readOperationPlan({ name: 'plan.yaml', text }, () => SHARED);
};

function problemsOf(change: Partial<typeof WORDING>): readonly PlanProblem[] {
  try {
    planWith(change);
  } catch (error) {
    if (error instanceof OperationPlanError) return error.problems;
    throw error;
  }
  return [];
}

describe('how reports are written is data of the operation', () => {
  it('and is read as it stands', () => {
    expect(planWith({}).wording?.spellings[0]).toEqual({ word: 'surat suara', also: ['ss'] });
  });

  it('which a plan may do without', () => {
    const shared = SHARED.slice(0, SHARED.indexOf('\nwording:'));
    const plan = readOperationPlan({ name: 'plan.yaml', text: PEMILU }, () => shared);
    expect(Object.hasOwn(plan, 'wording')).toBe(false);
  });

  test.each([
    [
      { spellings: '[{ word: surat suara, also: [ss] }, { word: sisa suara, also: [ss] }]' },
      'wording.spellings[1].also[0]',
      'a spelling that occurs once: this one is read as "surat suara"',
    ],
    [
      { spellings: '[{ word: kurang, also: [krg] }, { word: krg, also: [kk] }]', alternatives: '[]' },
      'wording.spellings[1].word',
      'a spelling that occurs once: this one is read as "kurang"',
    ],
    [{ alternatives: '[[krg, lebih]]' }, 'wording.alternatives[0][0]', '"kurang", as it is written out'],
    [
      { alternatives: '[[kurang, lebih, kurang]]' },
      'wording.alternatives[0][2]',
      'a word that occurs once in this group',
    ],
    [{ alternatives: '[[kurang]]' }, 'wording.alternatives[0]', 'a length of at least 2'],
    [{ fillers: '[ss]' }, 'wording.fillers[0]', '"surat suara", as it is written out'],
    [{ negations: '[Tidak]' }, 'wording.negations[0]', 'a word of small letters'],
    [
      { spellings: '[{ word: surat-suara, also: [ss] }]' },
      'wording.spellings[0].word',
      'one to three words of small letters, with one space between them',
    ],
  ])('%o is refused', (change, field, expected) => {
    expect(problemsOf(change)).toMatchObject([{ field, expected }]);
  });
});
