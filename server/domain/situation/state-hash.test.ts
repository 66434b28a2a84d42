import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyOf, instant } from './random-history.fixture.ts';
import { applyPatch, canonicalSituation, emptySituation, stateHash } from './state-hash.ts';

const document = readFileSync(new URL('../../../docs/state-hash.md', import.meta.url), 'utf8');
const blockOf = (language: string): string =>
  new RegExp(`\`\`\`${language}\\n(.*?)\\n\`\`\``, 's').exec(document)?.[1] ?? '';

/** The same value with the keys of every object and the items of every list of entities in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) {
    return typeof value[0] === 'object' ? value.map(shuffled).reverse() : value;
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, shuffled(item)]),
  );
}

describe('the state hash', () => {
  it('is that of the example in its document', () => {
    const state = JSON.parse(blockOf('json'));
    expect(canonicalSituation(state)).toBe(blockOf('text'));
    expect(stateHash(state)).toBe(blockOf('hash'));
    expect(createHash('sha256').update(blockOf('text'), 'utf8').digest('hex')).toBe(blockOf('hash'));
  });

  it('has a document that names every member of every entity', () => {
    const listed = new Map(
      [...document.matchAll(/^\| `(\w+)` \| (`\w+`(?:, `\w+`)+) \|$/gm)].map(
        ([, type = '', members = '']) => [type, [...members.matchAll(/\w+/g)].map(([name]) => name)],
      ),
    );
    const { headline, rows, cells, incidents, log, silentGroups } = JSON.parse(blockOf('json'));
    const examples = { SituationHeadline: headline, SituationRow: rows[0], SituationCell: cells[0] };
    const { rollCall, rollCallAsked } = headline;
    const ofRollCalls = { RollCallTally: rollCall, RollCallAsked: rollCallAsked };
    const more = {
      BoardIncident: incidents[0],
      LogLine: log[0],
      SilentGroup: silentGroups[0],
      ...ofRollCalls,
    };
    for (const [type, example] of Object.entries({ ...examples, ...more })) {
      expect(listed.get(type)).toEqual(Object.keys(example).sort());
    }
  });

  it('does not depend on the order of keys or entities', () => {
    fc.assert(
      fc.property(historyOf(30), instant, (history, asOf) => {
        for (const code of ['15.07', '15.07.05']) {
          const state = applyPatch(emptySituation, history.picture().scope(code, 'SECRET')!.snapshot(asOf));
          expect(stateHash(shuffled(state) as typeof state)).toBe(stateHash(state));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('differs with any value, and knows nothing but the state', () => {
    const state = JSON.parse(blockOf('json'));
    const hash = stateHash(state);
    expect(stateHash({ ...state, removedLog: ['x'] })).toBe(hash);
    expect(stateHash({ ...state, silentGroups: [] })).not.toBe(hash);
    expect(stateHash({ ...state, silentGroups: null })).not.toBe(hash);
    expect(stateHash({ ...state, log: [] })).not.toBe(hash);
    expect(stateHash({ ...state, headline: { ...state.headline, incidentsToday: 2 } })).not.toBe(hash);
  });
});
