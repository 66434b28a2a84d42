// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createWords } from '../../i18n/words.ts';
import { openPage, type Page } from '../../ui/testing/page.ts';
import type { WallSession } from '../wall-session.ts';
import { deviceFacts } from './device-facts.ts';
import type { PairingOptions, PairingView } from './pairing.ts';
import { type PairingInput, type PairingProgress, usePairing } from './use-pairing.ts';

/** Every attempt that was begun, and whether it was ended. */
const attempts = vi.hoisted(() => [] as { options: PairingOptions; isOver: boolean }[]);
vi.mock('./pairing.ts', () => ({
  pairDevice: (options: PairingOptions) => {
    const attempt = { options, isOver: false };
    attempts.push(attempt);
    return () => {
      attempt.isOver = true;
    };
  },
}));

const words = createWords('id');
const link = { key: 'k', scope: '15.07', diagonal: 98, distance: 5 };
const session = { pairingServer: {}, store: {}, time: {} } as unknown as WallSession;

let page: Page;
let progress: PairingProgress | null;
beforeEach(() => {
  vi.useFakeTimers();
  page = openPage();
  attempts.length = 0;
  progress = null;
  vi.stubGlobal('screen', { width: 1_280, height: 720 });
  vi.stubGlobal('devicePixelRatio', 1.5);
  vi.stubGlobal('location', { host: 'siaga.example.id' });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function Pairing(input: PairingInput) {
  progress = usePairing(input);
  return null;
}
const show = (change: Partial<PairingInput> = {}) =>
  page.show(<Pairing {...{ session, isWanted: true, link, words, onPass: () => {} }} {...change} />);
const newest = () => attempts.at(-1)?.options as PairingOptions;
const view: PairingView = { kind: 'busy' };

it('a way in is asked for with the device, its screen in real pixels, and the link', async () => {
  const onPass = vi.fn();
  await show({ onPass });
  const { pairingServer: server, store, time } = session;
  expect(newest()).toMatchObject({
    ...{ screen: { width: 1_920, height: 1_080 }, link, onPass },
    exerciseNames: { name: words('entry.exercise.name'), place: words('entry.exercise.place') },
  });
  expect([newest().server, newest().store, newest().time]).toEqual([server, store, time]);
  expect(deviceFacts().host).toBe('siaga.example.id');
});

it('its time is that of the page', async () => {
  await show();
  const before = newest().now();
  let isOver = false;
  void newest()
    .pause(700)
    .then(() => {
      isOver = true;
    });
  await page.pass(699);
  expect(isOver).toBe(false);
  await page.pass(1);
  expect([isOver, newest().now() - before]).toEqual([true, 700]);
});

it('what is shown of it is the newest step, and nothing once it is not wanted', async () => {
  await show({ isWanted: false });
  expect([attempts.length, progress]).toEqual([0, { view: null, linkRefusal: null }]);
  await show();
  await page.during(() => newest().onView(view));
  expect(progress).toEqual({ view, linkRefusal: null });
  await page.during(() => newest().onLinkRefused('WALL_NEEDS_APPROVAL'));
  expect(progress).toEqual({ view, linkRefusal: 'WALL_NEEDS_APPROVAL' });
  await show({ isWanted: false });
  expect(progress?.view).toBeNull();
  expect(attempts.map(({ isOver }) => isOver)).toEqual([true]);
});

it('another listener begins nothing; another session or link begins again', async () => {
  await show();
  await show({ onPass: () => {}, words: createWords('en') });
  expect(attempts).toHaveLength(1);
  await show({ link: null });
  await show({ link: null, session: { ...session } as WallSession });
  expect(attempts.map(({ isOver }) => isOver)).toEqual([true, true, false]);
});
