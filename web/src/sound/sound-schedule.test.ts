import { describe, expect, it } from 'vitest';
import { makeIncident as incident } from '../situation/testing/make.ts';
import { nextSound, type SoundInput, silentState, type Tone } from './sound-schedule.ts';

const input = (over: Partial<SoundInput> = {}): SoundInput => ({
  incidents: new Map(),
  hidden: 0,
  isFlood: false,
  isCut: false,
  ...over,
});
const board = (...list: ReturnType<typeof incident>[]) => new Map(list.map((each) => [each.id, each]));

/** Listens every quarter second for so many seconds. */
function listen(seconds: number, at: (second: number) => SoundInput): (Tone & { second: number })[] {
  let state = silentState;
  const heard: (Tone & { second: number })[] = [];
  for (let now = 0; now <= seconds * 1000; now += 250) {
    const next = nextSound(state, at(now / 1000), now);
    state = next.state;
    heard.push(...next.tones.map((tone) => ({ ...tone, second: now / 1000 })));
  }
  return heard;
}

describe('sound', () => {
  it('of a waiting critical incident comes every 15 s and rises by 3 dB from −12 dB to the cap', () => {
    const heard = listen(75, () => input({ incidents: board(incident({ severity: 'CRITICAL' })) }));
    expect(heard.map(({ second, gain }) => [second, gain])).toEqual([
      [0, -12],
      [15, -9],
      [30, -6],
      [45, -3],
      [60, 0],
      [75, 0],
    ]);
  });

  it('thins out to once a minute after eight repeats', () => {
    const heard = listen(300, () => input({ incidents: board(incident({ severity: 'CRITICAL' })) }));
    expect(heard.map(({ second }) => second)).toEqual([0, 15, 30, 45, 60, 75, 90, 105, 120, 180, 240, 300]);
  });

  it('of one that is raised to critical is that of a new one, also while another waits', () => {
    const old = incident({ id: 'a', severity: 'CRITICAL' });
    const heard = listen(240, (second) =>
      input({
        incidents: board(old, incident({ id: 'b', severity: second < 130 ? 'HIGH' : 'CRITICAL' })),
      }),
    );
    const critical = heard.filter(({ kind }) => kind === 'critical');
    expect(critical.filter(({ second }) => second > 120).map(({ second, gain }) => [second, gain])).toEqual([
      [130, -12],
      [145, -9],
      [160, -6],
      [175, -3],
      [190, 0],
      [205, 0],
      [220, 0],
      [235, 0],
    ]);
    expect(heard.filter(({ kind }) => kind === 'high')).toHaveLength(1);
  });

  it('stops with the acknowledgement and starts low again with the next one', () => {
    const first = incident({ id: 'a', severity: 'CRITICAL' });
    const heard = listen(60, (second) =>
      input({
        incidents:
          second < 20
            ? board(first)
            : second < 40
              ? board({ ...first, status: 'ACKNOWLEDGED' })
              : board({ ...first, status: 'ACKNOWLEDGED' }, incident({ id: 'b', severity: 'CRITICAL' })),
      }),
    );
    expect(heard.map(({ second, gain }) => [second, gain])).toEqual([
      [0, -12],
      [15, -9],
      [40, -12],
      [55, -9],
    ]);
  });

  it('of one that must not be shown is the same, and stops with its acknowledgement', () => {
    const heard = listen(60, (second) => input({ hidden: second < 20 ? 1 : second < 40 ? 0 : 2 }));
    expect(heard.map(({ kind, second, gain }) => [kind, second, gain])).toEqual([
      ['critical', 0, -12],
      ['critical', 15, -9],
      ['critical', 40, -12],
      ['critical', 55, -9],
    ]);
  });

  it('of a high one comes once, of medium, low and late arrivals never', () => {
    const quiet = [
      incident({ id: 'm', severity: 'MEDIUM' }),
      incident({ id: 'l', severity: 'LOW' }),
      incident({ id: 'x', severity: 'CRITICAL', isLateArrival: true }),
    ];
    const heard = listen(60, () =>
      input({ incidents: board(incident({ id: 'h', severity: 'HIGH' }), ...quiet) }),
    );
    expect(heard.map(({ kind, second }) => [kind, second])).toEqual([['high', 0]]);
  });

  it('of a flood comes once at its start, and then only criticals sound', () => {
    const many = Array.from({ length: 20 }, (_, i) => incident({ id: `h${i}`, severity: 'HIGH' }));
    const heard = listen(30, (second) =>
      input({ isFlood: true, incidents: board(...many.slice(0, 3 + Math.floor(second / 2))) }),
    );
    expect(heard.map(({ kind, second }) => [kind, second])).toEqual([['flood', 0]]);
  });

  it('of a cut comes once, and nothing on the dead picture sounds', () => {
    const heard = listen(60, () =>
      input({ isCut: true, incidents: board(incident({ severity: 'CRITICAL' })) }),
    );
    expect(heard.map(({ kind, second }) => [kind, second])).toEqual([['cut', 0]]);
  });
});
