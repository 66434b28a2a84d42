import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWords } from '../i18n/words.ts';
import { type Briefing, BriefingContext, SpeechContext } from '../scenes/briefing.ts';
import { BlankScreen } from './blank-screen.tsx';
import { Canvas } from './canvas.tsx';
import { ServerTime } from './device/server-time.ts';
import { makeOrders } from './orders/make-orders.fixture.ts';
import { type EntryView, PairingScreen } from './pairing/pairing-screen.tsx';
import { QrSquare } from './pairing/qr-square.tsx';

const NOW = Date.parse('2024-02-14T00:24:20.700Z');
beforeEach(() => {
  vi.stubGlobal('location', { origin: 'https://siaga.example.id' });
  vi.spyOn(performance, 'now').mockReturnValue(0);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Each line of text with where it stands and how large it is: x, y, size, words. */
function linesOf(element: ReactElement): string[] {
  const markup = renderToStaticMarkup(element);
  return [...markup.matchAll(/<text([^>]*)>(.*?)<\/text>/g)].map(([, attributes = '', text = '']) => {
    const of = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1] ?? '-';
    return `${of('x')} ${of('y')} ${of('font-size')} ${text.replaceAll(/<[^>]*>/g, '')}`;
  });
}

const facts = { width: 3_840, height: 2_160, browser: 'Chromium 147 · Linux', host: 'siaga.example.id' };
const entry = (view: EntryView, { language = 'id' as const, linkRefusal = null as string | null } = {}) => (
  <PairingScreen view={view} facts={facts} language={language} linkRefusal={linkRefusal} />
);
const words = createWords('id');
const others = createWords('en');

describe('a screen on its way in', () => {
  it('shows its code, how long it holds, what to do in both languages, and what it is', () => {
    const view = { kind: 'code', code: 'BCDF-GHJK', path: '/console?k=1', endsAt: 125_000, isOffline: false };
    const time = '02.05';
    expect(linesOf(entry(view as EntryView))).toEqual([
      `40 92 44 ${words('app.name')}`,
      `37 240 84 ${words('entry.title')}`,
      `40 294 44 ${others('entry.title')}`,
      '36 526 240 BCDF-GHJK',
      `40 612 44 ${words('entry.left', { time })}`,
      `40 662 40 ${others('entry.left', { time })}`,
      `40 750 44 ${words('entry.how.one')}`,
      `40 856 40 ${others('entry.how.one')}`,
      `40 800 44 ${words('entry.how.two')}`,
      `40 902 40 ${others('entry.how.two')}`,
      `40 1000 40 ${[
        words('entry.screen', { width: '3840', height: '2160' }),
        'Chromium 147 · Linux',
        words('entry.server', { host: 'siaga.example.id' }),
      ].join(' · ')}`,
    ]);
    const markup = renderToStaticMarkup(entry(view as EntryView));
    expect(markup).toContain('data-entry="code"');
    expect(markup).toContain('data-code="BCDF-GHJK"');
    expect(markup).toContain('data-qr="https://siaga.example.id/console?k=1"');
    expect(markup).toContain('x="1240" y="208" width="640" height="640"');
    // The words end before the square begins.
    const rules = [...markup.matchAll(/<rect class="paint-(?:frame|grid)" x="40" y="(\d+)" width="(\d+)"/g)];
    expect(rules.map(([, y, width]) => `${y} ${width}`)).toEqual(['144 1840', '693 1128', '935 1840']);
  });

  it('says that the code is still good while the server is away, and never less than nothing of its time', () => {
    const view = { kind: 'code', code: 'x', path: '/', endsAt: -5_000, isOffline: true } as EntryView;
    const lines = linesOf(entry(view));
    expect(lines).toContain(`40 612 44 ${words('entry.stillGood', { time: '00.00' })}`);
    expect(lines).toContain(`40 662 40 ${others('entry.stillGood', { time: '00.00' })}`);
  });

  it.each([
    ['asking', 'entry.asking', null],
    ['offline', 'entry.offline', 'entry.offline.do'],
    ['busy', 'entry.busy', 'entry.busy.do'],
    ['turnedAway', 'entry.turnedAway', 'entry.turnedAway.do'],
    ['letIn', 'entry.letIn', 'entry.letIn.do'],
    ['insecure', 'entry.insecure', 'entry.insecure.do'],
  ] as const)('says of %s what it is and what to do, in both languages', (kind, title, advice) => {
    const lines = linesOf(entry({ kind }));
    expect(lines.slice(1, -1)).toEqual([
      `37 470 112 ${words(title)}`,
      ...(advice === null ? [] : [`40 552 56 ${words(advice)}`]),
      `40 650 56 ${others(title)}`,
      ...(advice === null ? [] : [`40 712 44 ${others(advice)}`]),
    ]);
  });

  it('says why the link of its exercise was refused, where it was', () => {
    const said = (linkRefusal: string | null) =>
      linesOf(entry({ kind: 'asking' }, { linkRefusal })).join('\n');
    expect(said('WALL_NEEDS_APPROVAL')).toContain(words('entry.linkRefused'));
    expect(said('WALL_SCREEN_TOO_SMALL')).toContain(words('setup.tooSmall'));
    expect(said('WALL_SCREEN_TOO_SMALL')).not.toContain(words('entry.linkRefused'));
    expect(said(null)).not.toContain(words('entry.linkRefused'));
  });
});

describe('a wall that may show nothing', () => {
  const time = new ServerTime(() => NOW);
  const speech = { language: 'id', words } as const;
  const told = { orders: null, heardAt: null, lostSince: null, barredBy: null };
  const blank = (change: Partial<Parameters<typeof BlankScreen>[0]> = {}, briefing: Briefing | null = null) =>
    linesOf(
      <SpeechContext value={speech}>
        <BriefingContext value={briefing}>
          <BlankScreen
            {...{ time, told }}
            now={() => 0}
            isLost={false}
            isBarred={false}
            pairing={null}
            {...change}
          />
        </BriefingContext>
      </SpeechContext>,
    );
  const code = { kind: 'code', code: 'BCDF-GHJK', path: '/', endsAt: 1, isOffline: false } as const;

  it('shows the clock and the day in the middle', () => {
    const lines = blank();
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^960 600 300 \d\d\.\d\d\.20$/);
    expect(lines[1]).toMatch(/^960 720 72 Rabu 14 Februari 2024$/);
  });

  it('of an exercise shows the clock and the day of the exercise, and that it is one', () => {
    const briefing = { operation: { kind: 'EXERCISE', zone: 'WIB' } } as unknown as Briefing;
    const orders = makeOrders({ operationTime: '2024-11-26T17:30:08.000Z', operationSpeed: 60 });
    const heard = { ...told, orders, heardAt: 1_000 };
    const at = (now: number) => blank({ told: heard, now: () => now }, briefing);
    expect(at(1_000)).toEqual([
      '960 600 300 00.30.08',
      '960 720 72 Rabu 27 November 2024',
      `960 200.2 72 ${words('exercise.mark')}`,
    ]);
    expect(at(3_000)[0]).toBe('960 600 300 00.32.08');
    expect(at(90_000)[0]).toBe('960 600 300 00.33.08');
    expect(blank({ told: { ...heard, heardAt: null } }, briefing)[0]).toBe('960 600 300 00.30.08');
  });

  it.each([
    [{}, []],
    [{ isLost: true }, [`960 962 44 ${words('cut.link')}`]],
    [{ isBarred: true }, [`960 962 44 ${words('cut.refused')}`]],
    [{ isBarred: true, isLost: true }, [`960 962 44 ${words('cut.refused')}`]],
    [{ pairing: { kind: 'asking' } }, []],
    [{ pairing: code }, [`960 1020 44 ${words('entry.again', { code: 'BCDF-GHJK' })}`]],
    [
      { isLost: true, pairing: code },
      [`960 962 44 ${words('cut.link')}`, `960 1020 44 ${words('entry.again', { code: 'BCDF-GHJK' })}`],
    ],
  ] as const)('says of %o: %o', (change, said) => {
    expect(blank(change).slice(2)).toEqual(said);
  });
});

describe('the canvas', () => {
  const canvas = (elapsed: number) => {
    vi.spyOn(performance, 'now').mockReturnValue(elapsed);
    return renderToStaticMarkup(<Canvas label="Siaga">x</Canvas>);
  };

  it('is 1920 by 1080, scaled whole, with a name', () => {
    expect(canvas(0)).toBe(
      '<svg class="canvas" viewBox="0 0 1920 1080" preserveAspectRatio="xMidYMid meet" role="img" aria-label="Siaga"><g>x</g></svg>',
    );
  });

  it.each([
    [119_999, '<g>'],
    [120_000, '<g transform="translate(4 0)">'],
    [360_000, '<g transform="translate(0 4)">'],
    [840_000, '<g transform="translate(0 -4)">'],
    [960_000, '<g>'],
  ])('stands %i ms after its beginning at %s', (elapsed, group) => {
    expect(canvas(elapsed)).toContain(group);
  });
});

it('the code for phones is dark on light, with four cells of quiet around it, as large as it was asked for', () => {
  const markup = renderToStaticMarkup(<QrSquare text="https://siaga.example.id/x" x={7} y={9} size={330} />);
  expect(markup).toContain('<rect class="paint-text" x="7" y="9" width="330" height="330"></rect>');
  const cells = [...markup.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, left, top]) => [
    Number(left),
    Number(top),
  ]);
  const scale = Number(/translate\(7 9\) scale\(([\d.]+)\)/.exec(markup)?.[1]);
  const size = Math.round(330 / scale);
  const all = cells.flat();
  expect([Math.min(...all), Math.max(...all)]).toEqual([4, size - 5]);
  // The corners by which a reader finds it: top left, top right and bottom left, and none bottom right.
  const isDark = (left: number, top: number) => cells.some(([x, y]) => x === left && y === top);
  const far = size - 5;
  for (const [left, top] of [
    [4, 4],
    [far, 4],
    [4, far],
  ] as const)
    expect(isDark(left, top)).toBe(true);
  const finder = Array.from({ length: 7 }, (_, step) => isDark(far - step, 4) && isDark(4, far - step));
  expect(finder).toEqual(Array(7).fill(true));
});
