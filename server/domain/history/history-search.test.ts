import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { liesIn } from '../access/viewer.policy.ts';
import { askOf, type HistoryAsk } from './history-ask.policy.ts';
import { HISTORY_FACETS, type HistoryFacetName, type HistoryKind } from './history-kinds.policy.ts';
import { type HistoryRow, isBefore, type KnownIncident, placeOf } from './history-row.ts';
import { searchHistory } from './history-search.ts';

const REGENCY = '15.07';
const PLACES = [
  ...[REGENCY, '15.07.05', '15.07.05.2001', '15.07.05.2001-001', '15.07.05.2001-002'],
  ...['15.07.05.2002-001', '15.07.01', '15.07.01.1001-010'],
];
const some = <Value>(...values: Value[]) => fc.constantFrom(...values);
const few = <Value>(...values: Value[]) => fc.subarray(values);
/** Most searches ask for little, or nothing would be found. */
const rarely = <Value>(asked: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: asked });
const choice = (...values: string[]) => rarely(few(...values)).map((chosen) => chosen ?? []);

const incidents = fc.array(
  fc.record({
    category: some('LOGISTIK', 'LISTRIK_INTERNET'),
    place: some(...PLACES),
    severity: some('CRITICAL', 'LOW'),
    status: some('NEW', 'CLOSED'),
    level: some('BIASA', 'RAHASIA'),
    agency: some('KPU', 'PLN'),
    supporting: few('KPU', 'PLN', 'POLRES'),
  }),
  { minLength: 1, maxLength: 4 },
);
const acts = fc.array(
  fc.record({
    about: fc.option(fc.nat(3)),
    kind: some<HistoryKind>('RAISED', 'NOTE_ADDED', 'STAGE_REPORTED', 'CLOSED'),
    happenedAt: fc.nat(20),
    delay: fc.nat(5),
    place: some(...PLACES),
    post: fc.option(some('KOORDINATOR_PIKET', 'CAMAT')),
    channel: fc.option(some('APP', 'PHONE')),
    principal: fc.option(some('a', 'b')),
    isOpen: rarely(fc.constant(false)).map((isOpen) => isOpen ?? true),
    knowsPeople: fc.boolean(),
  }),
  { maxLength: 40 },
);
const asks: fc.Arbitrary<HistoryAsk> = fc.record({
  text: fc.constant(null),
  clock: some('RECEIVED', 'HAPPENED'),
  from: rarely(fc.nat(20)),
  until: rarely(fc.nat(25)),
  region: rarely(some(REGENCY, '15.07.05', '15.07.05.2001')),
  tps: rarely(some('15.07.05.2001-001')),
  incident: rarely(some('i0', 'i1')),
  principal: rarely(some('a')),
  chosen: fc.record(
    {
      KIND: choice('RAISED', 'NOTE_ADDED', 'CLOSED'),
      CATEGORY: choice('LOGISTIK', 'LISTRIK_INTERNET'),
      SEVERITY: choice('CRITICAL', 'LOW'),
      STATUS: choice('NEW'),
      AGENCY: choice('KPU', 'POLRES'),
      POST: choice('CAMAT'),
      CHANNEL: choice('APP', 'PHONE'),
      LEVEL: choice('BIASA', 'RAHASIA'),
    },
    { requiredKeys: [] },
  ),
});

interface Act extends HistoryRow {
  readonly isOpen: boolean;
  readonly knowsPeople: boolean;
}

const world = fc.tuple(incidents, acts).map(([facts, told]): Act[] => {
  const known = facts.map(
    ({ category, place, ...standing }, index) =>
      ({ id: `i${index}`, category, kind: null, place, tps: [], reporter: null, standing }) as unknown,
  ) as KnownIncident[];
  return told.map(({ about, delay, ...act }, index) => {
    const incident = about === null ? null : (known[about] ?? null);
    const place = incident?.place ?? act.place;
    const more = { alert: null, asked: null, stage: null, institution: null, seq: index };
    const id = `e${String(index).padStart(3, '0')}`;
    return { ...act, ...more, id, place, incident, receivedAt: act.happenedAt + delay };
  });
});

/** The values of a facet, written down once more. */
const valuesOf = (row: HistoryRow, facet: HistoryFacetName, base: string): string[] => {
  const standing = row.incident?.standing;
  const of: Record<HistoryFacetName, (string | null | undefined)[]> = {
    KIND: [row.kind],
    POST: [row.post],
    CHANNEL: [row.channel],
    CATEGORY: [row.incident?.category],
    SEVERITY: [standing?.severity],
    STATUS: [standing?.status],
    LEVEL: [standing?.level],
    AGENCY: [...new Set([standing?.agency, ...(standing?.supporting ?? [])])],
    REGION: PARTS.filter((part) => part.base === base && liesIn(row.place, part.code)).map(
      ({ code }) => code,
    ),
  };
  return of[facet].filter((value) => value !== null && value !== undefined);
};
const PARTS = [
  ...['15.07.05', '15.07.01'].map((code) => ({ base: REGENCY, code })),
  ...['15.07.05.2001', '15.07.05.2002'].map((code) => ({ base: '15.07.05', code })),
  ...['15.07.05.2001-001', '15.07.05.2001-002'].map((code) => ({ base: '15.07.05.2001', code })),
];

/** Whether an entry fits, the choice of one facet left aside. */
function fits(row: Act, ask: HistoryAsk, aside: HistoryFacetName | null): boolean {
  const at = ask.clock === 'HAPPENED' ? row.happenedAt : row.receivedAt;
  const conditions = [
    row.isOpen,
    ask.from === null || at >= ask.from,
    ask.until === null || at < ask.until,
    ask.region === null || liesIn(row.place, ask.region),
    ask.tps === null || row.place === ask.tps,
    ask.incident === null || row.incident?.id === ask.incident,
    ask.principal === null || (row.knowsPeople && row.principal === ask.principal),
    ...HISTORY_FACETS.map((facet) => {
      const chosen = ask.chosen[facet] ?? [];
      const own = valuesOf(row, facet, ask.region ?? REGENCY);
      return facet === aside || chosen.length === 0 || own.some((value) => chosen.includes(value));
    }),
  ];
  return conditions.every(Boolean);
}

const ordered = (rows: readonly Act[], { clock }: HistoryAsk): Act[] =>
  rows.toSorted((one, other) => (isBefore(placeOf(one, clock), placeOf(other, clock)) ? -1 : 1));

const search = (rows: readonly Act[], ask: HistoryAsk, first: number, last: HistoryRow | null = null) =>
  searchHistory({
    rows: ordered(rows, ask),
    ...{ ask, regency: REGENCY, first, after: last && placeOf(last, ask.clock) },
    isOpen: (row) => (row as Act).isOpen,
    knowsPeople: (row) => (row as Act).knowsPeople,
    asOfNow: (incident) => incident,
  });

describe('a search of the history', () => {
  it('gives what a plain reference gives, newest first, with counts that add up', async () => {
    let counted = 0;
    await fc.assert(
      fc.asyncProperty(world, asks, async (rows, ask) => {
        const told = await search(rows, ask, 1_000);
        const expected = ordered(rows, ask).filter((row) => fits(row, ask, null));
        expect(told.rows.map(({ id }) => id)).toEqual(expected.toReversed().map(({ id }) => id));
        expect(told.total).toBe(expected.length);
        for (const { facet, values } of told.facets) {
          const left = rows.filter((row) => fits(row, ask, facet));
          const counts = new Map<string, number>();
          for (const value of left.flatMap((row) => valuesOf(row, facet, ask.region ?? REGENCY)))
            counts.set(value, (counts.get(value) ?? 0) + 1);
          expect(new Map(values.map(({ value, count }) => [value, count])), facet).toEqual(counts);
          counted += values.length;
        }
        expect(told.facets.map(({ facet }) => facet)).toEqual(HISTORY_FACETS);
      }),
      { numRuns: 400 },
    );
    expect(counted).toBeGreaterThan(500);
  });

  it('leaves as many entries as a count has promised, where that value is chosen alone', async () => {
    await fc.assert(
      fc.asyncProperty(world, asks, async (rows, ask) => {
        const { facets } = await search(rows, ask, 1);
        for (const { facet, values } of facets) {
          // The parts of a region are chosen by asking for them.
          if (facet === 'REGION') continue;
          for (const { value, count } of values) {
            const chosen = { ...ask.chosen, [facet]: [value] };
            expect((await search(rows, { ...ask, chosen }, 1)).total).toBe(count);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('counts an incident as it stood when it was judged whether the asker may see it, whatever it became since', async () => {
    const since = { severity: 'LOW', status: 'CLOSED', level: 'RAHASIA', agency: 'PLN', supporting: [] };
    const before = { severity: 'HIGH', status: 'NEW', level: 'BIASA', agency: 'KPU', supporting: ['POLRES'] };
    const incident = { id: 'i0', category: 'LOGISTIK', tps: [], standing: since } as unknown as KnownIncident;
    const row = { id: 'e0', kind: 'RAISED', place: REGENCY, receivedAt: 1, incident } as HistoryRow;
    const { facets } = await searchHistory({
      rows: [row],
      ...{ ask: { ...askOf({}), chosen: { STATUS: ['NEW'] } }, regency: REGENCY, first: 1, after: null },
      isOpen: () => true,
      knowsPeople: () => true,
      asOfNow: (known) => ({ ...known, standing: before }) as unknown as KnownIncident,
    });
    const told = facets.flatMap(({ values }) => values.map(({ value }) => value));
    expect(told.toSorted()).toEqual(['BIASA', 'HIGH', 'KPU', 'LOGISTIK', 'NEW', 'POLRES', 'RAISED']);
  });

  it('gives every entry once over all pages, whatever comes meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(world, world, asks, async (rows, later, ask) => {
        // Of another world: their incidents are others too.
        const newcomers = later.map((row) => ({
          ...row,
          id: `n${row.id}`,
          incident: row.incident && { ...row.incident, id: `n${row.incident.id}` },
        }));
        const expected = ordered(rows, ask).filter((row) => fits(row, ask, null));
        const seen: string[] = [];
        let last: HistoryRow | null = null;
        for (let page = 0; ; page += 1) {
          const all: readonly Act[] = page === 0 ? rows : [...rows, ...newcomers];
          const told: Awaited<ReturnType<typeof search>> = await search(all, ask, 3, last);
          seen.push(...told.rows.map(({ id }) => id).filter((id) => !id.startsWith('n')));
          last = told.rows.at(-1) ?? null;
          if (!told.hasMore || last === null) break;
        }
        // A first page that was the last one leaves nothing to follow.
        expect(seen).toEqual(expected.toReversed().map(({ id }) => id));
      }),
      { numRuns: 100 },
    );
  });
});
