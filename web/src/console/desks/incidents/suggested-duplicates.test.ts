import { expect, it } from 'vitest';
import { createWords } from '../../../i18n/words.ts';
import { makeIncident } from './make-incident.fixture.ts';
import { duplicateText, kinOf, type SuggestedDuplicate, whyText } from './suggested-duplicates.ts';

const duplicate: SuggestedDuplicate = {
  score: 0.824,
  incident: { id: 'b', series: 'BIASA', number: 12, status: 'IN_HAND' },
  reasons: [
    { __typename: 'SimilarWords', words: ['surat suara', 'kurang'] },
    { __typename: 'SameStation', tps: ['15.07.05.2003-005'] },
    { __typename: 'SameCategory' },
    { __typename: 'WithinMinutes', minutes: 4 },
  ],
};

it('how likely two are the same, and why, in words', () => {
  const [id, en] = [createWords('id'), createWords('en')];
  expect(duplicateText(duplicate, id)).toBe('INS-0012 (kemiripan 82 %, kata mirip, TPS sama, selisih 4 mnt)');
  expect(duplicateText(duplicate, en)).toBe('INS-0012 (82 % alike, similar words, same TPS, 4 min apart)');
  expect(whyText(duplicate, id, true)).toBe(
    'kemiripan 82 %, kata mirip: surat suara, kurang, TPS sama, selisih 4 mnt',
  );
  const over = { ...duplicate, incident: { ...duplicate.incident, status: 'CLOSED' as const } };
  expect(duplicateText(over, id)).toContain('sudah ditutup');
});

it('changes with what is like the incident in hand, and with nothing else', () => {
  const one = makeIncident({ id: 'one' });
  const known = (...others: ReturnType<typeof makeIncident>[]) =>
    new Map([one, ...others].map((each) => [each.id, each]));
  const alone = kinOf(one, known());
  const elsewhere = makeIncident({ id: 'f', category: 'PROSEDUR' });
  const earlier = makeIncident({ id: 'c', happenedAt: '2024-02-14T00:01:00.000Z' });
  const far = makeIncident({ id: 'e', desa: '15.07.05.2004' });
  expect(kinOf(one, known(elsewhere, earlier, far))).toBe(alone);
  const near = makeIncident({ id: 'd' });
  expect(kinOf(one, known(near))).not.toBe(alone);
  expect(kinOf(one, known(makeIncident({ id: 'd', status: 'CLOSED' })))).not.toBe(kinOf(one, known(near)));
});
