// @vitest-environment happy-dom
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openPage, type Page } from '../ui/testing/page.ts';
import { pictureOfSnapshot } from './apply-patch.ts';
import { coldLink, type LinkView } from './link-view.ts';
import { createSituationStore, type SituationState, type SituationStore } from './situation-store.ts';
import { makeCell, makeHeadline, makeIncident, makeLogLine, makePatch, makeRow } from './testing/make.ts';
import {
  SituationContext,
  useCell,
  useCells,
  useFreshness,
  useHeadline,
  useIncidents,
  useLink,
  useLog,
  useOperationClock,
  useRow,
  useRows,
  useSilentGroups,
} from './use-situation.ts';

/** A source whose time stands until a test moves it. */
class Source {
  readonly store: SituationStore = createSituationStore(0);
  readonly ticks = new Set<() => void>();
  time = 0;
  now = () => this.time;
  onTick = (listener: () => void) => {
    this.ticks.add(listener);
    return () => this.ticks.delete(listener);
  };
}

const live: LinkView = {
  ...coldLink(0),
  ...{ phase: 'live', servedInstant: 0, asOfInstant: 0, closedSince: null, brokenSince: null },
  ...{ operationTime: 1_200_000, servedAt: 1_200_000, asOf: 1_200_000 },
};
const full = pictureOfSnapshot(
  makePatch({
    headline: makeHeadline(),
    rows: [makeRow(), makeRow({ region: '15.07.06' })],
    cells: [makeCell(), makeCell({ region: '15.07.06' })],
    incidents: [makeIncident()],
    log: [makeLogLine()],
    silentGroups: [],
  }),
);

let page: Page;
let source: Source;
let drawn: unknown[];
beforeEach(() => {
  page = openPage();
  source = new Source();
  source.store.publish(full, live);
  drawn = [];
});

/** Draws what a hook answers, each time that it is asked. */
function following(read: () => unknown) {
  function Reader() {
    drawn.push(read());
    return null;
  }
  const show = (of: Source = source) =>
    page.show(
      <SituationContext value={of as never}>
        <Reader />
      </SituationContext>,
    );
  return { show };
}
const publish = (state: SituationState, link = live) => page.during(() => source.store.publish(state, link));
const row = makeRow();
const cell = makeCell();

describe('a component that follows', () => {
  it.each<[string, () => unknown, (state: SituationState) => unknown, Partial<SituationState>]>([
    ['the headline', useHeadline, ({ headline }) => headline, { headline: null }],
    ['the rows', useRows, ({ rows }) => rows, { rows: new Map() }],
    ['a row', () => useRow(row.region), ({ rows }) => rows.get(row.region), { rows: new Map() }],
    ['the cells', useCells, ({ cells }) => cells, { cells: new Map() }],
    [
      'a cell',
      () => useCell(cell.region, cell.stage),
      ({ cells }) => cells.get(`${cell.region} ${cell.stage}`),
      { cells: new Map() },
    ],
    ['the incidents', useIncidents, ({ incidents }) => incidents, { incidents: new Map() }],
    ['the log', useLog, ({ log }) => log, { log: [] }],
    ['the silent groups', useSilentGroups, ({ silentGroups }) => silentGroups, { silentGroups: null }],
  ])(
    '%s is drawn with it, again with each other one, and not for anything else',
    async (_, read, of, change) => {
      const { show } = following(read);
      await show();
      expect(drawn).toEqual([of(full)]);
      expect(drawn[0]).toBe(of(full));
      const next = { ...full, ...change };
      await publish(next);
      expect(drawn.slice(1)).toEqual([of(next)]);
      await publish(next, { ...live, cursor: 'other' });
      expect(drawn).toHaveLength(2);
      const other = new Source();
      other.store.publish(full, live);
      await show(other);
      expect(drawn.at(-1)).toBe(of(full));
      const count = drawn.length;
      await page.during(() => other.store.publish(next, live));
      expect(drawn).toHaveLength(count + 1);
      await page.close();
      await page.during(() => other.store.publish(full, live));
      expect(drawn).toHaveLength(count + 1);
    },
  );

  it('one row or cell is not drawn for another', async () => {
    for (const read of [() => useRow(row.region), () => useCell(cell.region, cell.stage)]) {
      drawn = [];
      page = openPage();
      source = new Source();
      source.store.publish(full, live);
      await following(read).show();
      const rows = new Map(full.rows).set('15.07.06', makeRow({ region: '15.07.06', silentTps: 9 }));
      const cells = new Map(full.cells).set(
        `15.07.06 ${cell.stage}`,
        makeCell({ region: '15.07.06', done: 1 }),
      );
      await publish({ ...full, rows, cells });
      expect(drawn).toHaveLength(1);
    }
  });

  it('the link is drawn with each other link alone', async () => {
    await following(useLink).show();
    await publish({ ...full, log: [] });
    expect(drawn).toEqual([live]);
    const next = { ...live, cursor: 'c2' };
    await publish(full, next);
    expect(drawn).toEqual([live, next]);
  });
});

it('a component without a source around it is refused', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  function Lone(): ReactNode {
    return useHeadline()?.scope;
  }
  await expect(page.show(<Lone />)).rejects.toThrow('No SituationContext around this component');
});

describe('what ages by itself', () => {
  const tick = (time: number) =>
    page.during(() => {
      source.time = time;
      for (const listener of source.ticks) listener();
    });

  it('is drawn again at each whole second and each state, not in between', async () => {
    await following(() => {
      const { state, linkAgeMs } = useFreshness();
      return `${state} ${linkAgeMs}`;
    }).show();
    for (const time of [250, 999, 1_000, 1_750, 2_010, 10_000, 10_001, 10_500, 11_000, 60_000, 60_001])
      await tick(time);
    expect(drawn).toEqual([
      'LANGSUNG 0',
      'LANGSUNG 1000',
      'LANGSUNG 2010',
      'LANGSUNG 10000',
      'TERTUNDA 10001',
      'TERTUNDA 11000',
      'TERTUNDA 60000',
      'TERPUTUS 60001',
    ]);
  });

  it.each<[string, Partial<LinkView>, Partial<LinkView>]>([
    ['the age of the data', { asOfInstant: 0 }, { asOfInstant: -1_000 }],
    [
      'the age of the link',
      { servedInstant: 0, asOfInstant: -3_000 },
      { servedInstant: -1_000, asOfInstant: -3_000 },
    ],
    ['a break so brief that it is not shown', {}, { brokenSince: 0 }],
    ['that there is no picture', {}, { servedInstant: null, asOfInstant: null }],
    [
      'who is to blame',
      { servedInstant: -12_000, asOfInstant: -24_001 },
      { servedInstant: -12_000, asOfInstant: -24_001, isDoubted: true },
    ],
  ])('is drawn again with %s', async (_, before, after) => {
    await publish(full, { ...live, ...before });
    await following(useFreshness).show();
    await publish(full, { ...live, ...before, cursor: 'same to the eye' });
    expect(drawn).toHaveLength(1);
    await publish(full, { ...live, ...after });
    expect(drawn).toHaveLength(2);
  });

  it('is looked at by each tick and each link, until the component is gone', async () => {
    const { show } = following(useFreshness);
    await show();
    expect(source.ticks.size).toBe(1);
    const other = new Source();
    await show(other);
    expect([source.ticks.size, other.ticks.size]).toEqual([0, 1]);
    await page.close();
    expect(other.ticks.size).toBe(0);
  });

  const clock = () => {
    const told = useOperationClock();
    return told && `${told.at - 1_200_000} ${told.isRunning} ${told.speed}`;
  };

  it.each<[string, number, readonly number[], readonly string[]]>([
    [
      'in real time by whole seconds',
      1,
      [500, 999, 1_000, 1_500, 2_500],
      ['0 true 1', '1000 true 1', '2500 true 1'],
    ],
    [
      'fast, once in a real second',
      60,
      [999, 1_000, 1_500, 2_000],
      ['0 true 60', '60000 true 60', '120000 true 60'],
    ],
    // 3 s after its newest frame a fast clock waits for the next.
    [
      'fast, until it waits',
      60,
      [2_900, 3_000, 3_100, 5_000],
      ['0 true 60', '174000 true 60', '180000 true 60', '180000 false 60'],
    ],
    ['slowly, by whole seconds', 0.5, [1_000, 2_000, 2_500], ['0 true 0.5', '1000 true 0.5']],
  ])('the clock of the operation goes on %s', async (_, operationSpeed, times, expected) => {
    await publish(full, { ...live, operationSpeed });
    await following(clock).show();
    for (const time of times) await tick(time);
    expect(drawn).toEqual(expected);
  });

  it('there is no clock before any picture, and one with the first', async () => {
    await publish(full, coldLink(0));
    await following(clock).show();
    await tick(1_000);
    await publish(full, { ...live, operationSpeed: 60 });
    expect(drawn).toEqual([null, '60000 true 60']);
    // Half as fast at half the time is the same step of the clock.
    await publish(full, { ...live, operationSpeed: 30, operationTime: 600_000 });
    expect(drawn.at(-1)).toBe('-570000 true 30');
  });
});
