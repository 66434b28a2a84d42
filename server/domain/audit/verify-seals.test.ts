import { describe, expect, test } from 'vitest';
import type { StoredEvent } from '../../stream/chain.ts';
import { markOf } from './seal.ts';
import { SealedHistory, type SealedSpan } from './verify-seals.ts';

const hash = (seq: number, history = 'a') => `${history}${String(seq).padStart(63, '0')}`;
const hashOf = (seq: number) => hash(seq).split('').reverse().join('');

const event = (seq: number, ownHash = hashOf(seq)): StoredEvent => ({
  ...{ streamId: 1, seq, id: '', kind: '', subject: '', region: '', recordedAt: 0, payload: '' },
  ...{ actor: null, session: null, hash: ownHash },
});

const span = (number: number, from: number, seq: number, ofSeq = hashOf): SealedSpan => ({
  ...{ stream: 1, number, at: 0, from, seq, hash: ofSeq(seq) },
  marks: Buffer.concat(Array.from({ length: seq - from }, (_, at) => markOf(ofSeq(from + at + 1)))),
});

/** What is said of a sound chain of as many events, under these seals. */
function judged(spans: readonly SealedSpan[], length: number, ownHashes: Record<number, string> = {}) {
  const history = new SealedHistory(spans, 1);
  for (let seq = 1; seq <= length; seq += 1) history.see(event(seq, ownHashes[seq]));
  return history.judge({ isSound: true, seq: length, hash: '' });
}

describe('seals beside a chain', () => {
  const spans = [span(1, 0, 10), span(2, 10, 20), span(3, 20, 20)];

  test('agree with what they were made over, and with what came after', () => {
    expect(judged(spans, 20)).toMatchObject({ isSound: true });
    expect(judged(spans, 25)).toMatchObject({ isSound: true });
    expect(judged([], 25)).toMatchObject({ isSound: true });
  });

  test.each([1, 9, 10, 11, 19, 20])('name event %d by the first bytes of its hash', (seq) => {
    expect(judged(spans, 20, { [seq]: 'f'.repeat(64) })).toMatchObject({ isSound: false, seq });
  });

  test('hold the newest event of each to its whole hash', () => {
    const alike = `${hashOf(20).slice(0, 8)}${'f'.repeat(56)}`;
    expect(judged(spans, 20, { 20: alike })).toMatchObject({ isSound: false, seq: 20 });
  });

  test('name the first of several', () => {
    expect(judged(spans, 20, { 7: 'f'.repeat(64), 3: 'e'.repeat(64) })).toMatchObject({ seq: 3 });
  });

  test('say where a chain ends too early', () => {
    expect(judged(spans, 14)).toMatchObject({ isSound: false, seq: 15 });
  });

  test('still speak of the old history after another one was sealed in its place', () => {
    const other = (seq: number) => hashOf(seq + 500);
    // Cut off after 14 and continued: the third seal begins anew there, the fourth goes on.
    const continued = [span(1, 0, 10), span(2, 10, 20), span(3, 14, 14), span(4, 14, 30, other)];
    const hashes = Object.fromEntries(
      Array.from({ length: 16 }, (_, at) => [at + 15, other(at + 15)] as const),
    );
    expect(judged(continued, 30, hashes)).toMatchObject({ seq: 15, fault: expect.stringMatching(/seal 2 /) });
    expect(judged(continued, 30, { ...hashes, 12: 'f'.repeat(64) })).toMatchObject({ seq: 12 });
    const withoutTheOld = [span(1, 0, 10), span(3, 14, 14), span(4, 14, 30, other)];
    expect(judged(withoutTheOld, 30, hashes)).toMatchObject({ isSound: true });
    expect(judged(withoutTheOld, 30, { ...hashes, 14: 'f'.repeat(64) })).toMatchObject({ seq: 14 });
  });

  test('leave an earlier fault of the chain itself its place', () => {
    const history = new SealedHistory(spans, 1);
    for (let seq = 1; seq < 5; seq += 1) history.see(event(seq));
    const verdict = { isSound: false, seq: 5, fault: 'changed' } as const;
    expect(history.judge(verdict)).toEqual(verdict);
  });
});
