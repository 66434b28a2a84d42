import { describe, expect, it } from 'vitest';
import { groupedEntries, severitiesOf, singleEntries, tpsInGroup } from './board-entries.ts';
import { incident, iso, MINUTE, RECEIVED } from './make-incident.fixture.ts';

const kecamatan = ({ region }: { region: string }) => region.slice(0, 8);

describe('flood rows', () => {
  const dark = Array.from({ length: 14 }, (_, i) =>
    incident({
      id: `d${i}`,
      tpsNumbers: [i + 1],
      receivedAt: iso(RECEIVED - i * MINUTE),
      dueAt: iso(RECEIVED + (20 - i) * MINUTE),
    }),
  );
  const critical = Array.from({ length: 5 }, (_, i) => incident({ id: `c${i}`, severity: 'CRITICAL' }));

  it('group what is alike in one place, with the oldest age and the least time left', () => {
    const { entries } = groupedEntries(dark, 6, kecamatan);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      receivedAt: RECEIVED - 13 * MINUTE,
      dueAt: RECEIVED + 7 * MINUTE,
      isCalling: true,
    });
    expect(tpsInGroup(entries[0]!.members)).toBe(14);
  });

  it('keep places and kinds apart', () => {
    const list = [
      incident({ id: 'a' }),
      incident({ id: 'b', region: '15.07.02.2001' }),
      incident({ id: 'c', kind: 'SINYAL_LEMAH' }),
    ];
    expect(groupedEntries(list, 6, kecamatan).entries).toHaveLength(3);
  });

  it('never group a critical one: three have a row, further ones are counted', () => {
    const board = groupedEntries([...critical, ...dark], 6, kecamatan);
    expect(board.entries.map(({ key }) => key)).toEqual(['c0', 'c1', 'c2', 'd0']);
    expect(board.hidden.map(({ id }) => id)).toEqual(['c3', 'c4']);
  });

  it('count a station named twice once', () => {
    expect(
      tpsInGroup([
        incident({ tpsNumbers: [1, 2] }),
        incident({ tpsNumbers: [2] }),
        incident({ region: '15.07.05.2004', tpsNumbers: [2] }),
      ]),
    ).toBe(3);
  });
});

it('a quiet hour has one row per incident, and hides the rest with their severities', () => {
  const list = [
    incident({ id: 'a' }),
    incident({ id: 'b', severity: 'LOW' }),
    incident({ id: 'c' }),
    incident({ id: 'd', severity: 'LOW' }),
  ];
  const board = singleEntries(list, 2);
  expect(board.entries.map(({ key }) => key)).toEqual(['a', 'b']);
  expect(severitiesOf(board.hidden)).toEqual(['MEDIUM', 'LOW']);
});
