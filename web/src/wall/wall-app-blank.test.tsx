// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { briefing, live, openWallApp, scene, words, world } from './wall-app.fixture.tsx';

let app: ReturnType<typeof openWallApp>;
beforeEach(() => {
  app = openWallApp();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a blank wall', () => {
  it('shows and asks for nothing of the operation, and makes no sound', async () => {
    await app.show({ mode: 'BLANK' });
    expect([app.isBlank(), app.label(), scene.text, world.isSounding]).toEqual([
      ...[true, words('blank.label'), '', false],
    ]);
    expect([world.switches, world.health?.isBlank]).toEqual([[], true]);
  });

  it('is blank at once, without one more look at the scene, and stops its picture', async () => {
    await app.show();
    const drawn = scene.drawn.length;
    await app.show({ mode: 'BLANK' });
    expect(scene.drawn).toHaveLength(drawn);
    expect([app.isBlank(), world.switches, world.isSounding]).toEqual([
      ...[true, ['start 15.07', 'stop 15.07'], false],
    ]);
  });

  it('shows again as soon as its picture is live, by another link than a live one not', async () => {
    await app.show({ mode: 'BLANK' });
    await app.show();
    expect([app.isBlank(), world.switches]).toEqual([true, ['start 15.07']]);
    await app.publish({ ...live, phase: 'resyncing' });
    expect(app.isBlank()).toBe(true);
    await app.publish(live);
    expect([app.isBlank(), scene.text]).toEqual([false, 'standar id 15.07 running']);
  });

  it('shows at once what is live when the order ends', async () => {
    await app.show({ mode: 'BLANK' });
    await app.publish(live);
    expect(app.isBlank()).toBe(true);
    await app.show();
    expect(app.isBlank()).toBe(false);
  });

  it('waits a second and a half for its picture, and no longer', async () => {
    await app.show({ mode: 'BLANK' });
    await app.show();
    await app.page.pass(1_499);
    expect(app.isBlank()).toBe(true);
    await app.page.pass(1);
    expect(app.isBlank()).toBe(false);
  });

  it('waits for its picture after each order, however long that held', async () => {
    await app.show();
    await app.publish(live);
    await app.show({ mode: 'BLANK' });
    await app.page.pass(60_000);
    await app.publish({ ...live, phase: 'connecting' });
    await app.show();
    expect(app.isBlank()).toBe(true);
    await app.publish(live);
    expect(app.isBlank()).toBe(false);
  });

  it('waits for the picture that it has now', async () => {
    world.kept = null;
    await app.show({ mode: 'BLANK' });
    await app.show();
    await app.page.during(() => world.followed[0]?.tell(briefing('15.07')));
    expect(app.isBlank()).toBe(true);
    await app.publish(live);
    expect(app.isBlank()).toBe(false);
  });

  it.each([
    ['a picture that came', async () => app.publish(live)],
    ['a wait that ended', async () => app.page.pass(1_500)],
  ])('that is blanked again shows nothing after that because of %s meanwhile', async (_, meanwhile) => {
    await app.show({ mode: 'BLANK' });
    await app.show();
    await app.show({ mode: 'BLANK' });
    await meanwhile();
    await app.publish({ ...live, phase: 'connecting' });
    await app.show();
    expect(app.isBlank()).toBe(true);
  });

  it('that is blanked again meanwhile stays so', async () => {
    await app.show({ mode: 'BLANK' });
    await app.show();
    await app.show({ mode: 'BLANK' });
    await app.page.pass(60_000);
    await app.publish(live);
    expect(app.isBlank()).toBe(true);
    await app.show({ mode: 'GUEST' });
    expect(app.isBlank()).toBe(false);
  });
});
