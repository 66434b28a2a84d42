// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWords } from '../i18n/words.ts';
import { SpeechContext } from '../scenes/briefing.ts';
import { openPage, type Page } from '../ui/testing/page.ts';
import { BlankScreen } from './blank-screen.tsx';
import { Canvas } from './canvas.tsx';
import { ServerTime } from './device/server-time.ts';
import { PairingScreen } from './pairing/pairing-screen.tsx';
import { openSound } from './use-sound.ts';

let page: Page;
beforeEach(() => {
  vi.useFakeTimers();
  page = openPage();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const words = createWords('id');
const textOf = (name: string) => page.elements(name).map(({ textContent }) => textContent);

it('the canvas wanders as time goes on, and stands still once it is gone', async () => {
  const place = () => page.elements('g')[0]?.getAttribute('transform') ?? 'none';
  await page.show(<Canvas label="Siaga">x</Canvas>);
  expect(place()).toBe('none');
  await page.pass(120_000);
  expect(place()).toBe('translate(4 0)');
  await page.pass(120_000);
  expect(place()).toBe('translate(4 4)');
  expect(vi.getTimerCount()).toBe(1);
  await page.close();
  expect(vi.getTimerCount()).toBe(0);
});

it('the clock of a blank wall goes on by the server’s time, another server’s from when it is given, until it is gone', async () => {
  vi.setSystemTime(Date.parse('2024-02-14T00:24:20.700Z'));
  const told = { orders: null, heardAt: null, lostSince: null, barredBy: null };
  const blank = (time: ServerTime) => (
    <SpeechContext value={{ language: 'id', words }}>
      <svg aria-label="Siaga">
        <BlankScreen time={time} told={told} now={() => 0} isLost={false} isBarred={false} pairing={null} />
      </svg>
    </SpeechContext>
  );
  const second = () => textOf('tspan')[0]?.slice(-2);
  await page.show(blank(new ServerTime()));
  expect(second()).toBe('20');
  await page.pass(250);
  expect(second()).toBe('20');
  await page.pass(250);
  expect(second()).toBe('21');
  await page.show(blank(new ServerTime(() => Date.now() + 30_000)));
  await page.pass(250);
  expect(second()).toBe('51');
  expect(vi.getTimerCount()).toBe(1);
  await page.close();
  expect(vi.getTimerCount()).toBe(0);
});

it('a code counts down each second to nothing, and no further', async () => {
  vi.stubGlobal('location', { origin: 'https://siaga.example.id' });
  const view = { kind: 'code', code: 'x', path: '/', endsAt: performance.now() + 4_500, isOffline: false };
  const facts = { width: 1, height: 1, browser: '', host: '' };
  await page.show(<PairingScreen view={view as never} facts={facts} language="id" linkRefusal={null} />);
  const isShown = (time: string) => textOf('text').includes(words('entry.left', { time }));
  const seen: string[] = [];
  for (let second = 0; second < 6; second += 1) {
    seen.push(['00.04', '00.03', '00.02', '00.01', '00.00'].find(isShown) ?? '-');
    await page.pass(1_000);
  }
  expect(seen).toEqual(['00.04', '00.03', '00.02', '00.01', '00.00', '00.00']);
  await page.close();
  expect(vi.getTimerCount()).toBe(0);
});

describe('the sound of a page', () => {
  it('is none where the browser has none', () => {
    vi.stubGlobal('AudioContext', undefined);
    expect(openSound()).toBeNull();
  });

  it('starts at once, and at each touch and key until the browser lets it', async () => {
    let asked = 0;
    class Context {
      resume = async () => {
        asked += 1;
        throw new Error('not yet');
      };
    }
    vi.stubGlobal('AudioContext', Context);
    expect(openSound()).toBeInstanceOf(Context);
    expect(asked).toBe(1);
    dispatchEvent(new Event('pointerdown'));
    dispatchEvent(new Event('keydown'));
    dispatchEvent(new Event('pointermove'));
    expect(asked).toBe(3);
  });
});
