// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pictureOfSnapshot } from '../situation/apply-patch.ts';
import { coldLink } from '../situation/link-view.ts';
import { makeIncident, makePatch } from '../situation/testing/make.ts';
import { briefing, live, openWallApp, scene, settings, words, world } from './wall-app.fixture.tsx';

let app: ReturnType<typeof openWallApp>;
beforeEach(() => {
  app = openWallApp();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a wall', () => {
  it('shows the picture of its scope, in its language and size, with its sound', async () => {
    await app.show();
    expect(world.drivers.map(({ scope, operation }) => [scope, operation])).toEqual([['15.07', '15.07']]);
    expect(world.switches).toEqual(['start 15.07']);
    expect([scene.text, scene.source === app.driver()]).toEqual(['standar id 15.07 running', true]);
    expect([app.label(), app.isBlank(), world.isSounding]).toEqual([words('app.name'), false, true]);
    expect(world.health).toMatchObject({ preset: 'standar', isBlank: false, isSoundOn: true });
    await app.show();
    expect([world.drivers.length, world.switches.length, world.followed.length]).toEqual([1, 1, 1]);
    expect(new Set(scene.drawn)).toEqual(new Set(['standar id 15.07 running']));
    expect(app.hand.onOnce).toHaveBeenCalledOnce();
    await app.show({}, 'en');
    expect(scene.text).toBe('standar en 15.07 running');
    await app.page.close();
    expect(world.switches).toEqual(['start 15.07', 'stop 15.07']);
    expect([world.followed[0]?.isOver, app.hand.passListeners.size]).toEqual([true, 0]);
  });

  it.each([
    [98, 5, 'standar'],
    [80, 5, 'besar'],
    [65, 5, 'pisah'],
    [50, 5, 'pisah'],
  ])(
    'of %i inches seen from %i m is %s, the largest where none is large enough',
    async (diagonalInches, distanceMetres, preset) => {
      await app.show(settings({ diagonalInches, distanceMetres }));
      expect(scene.text.split(' ')[0]).toBe(preset);
    },
  );

  it('with room for one zone is told which one to keep, and says which one it shows', async () => {
    const small = { diagonalInches: 65, distanceMetres: 5, isRotating: true } as const;
    await app.show(settings({ ...small, pinnedScene: 'STAGES' }));
    expect(world.split?.orders).toEqual({ pinned: 'STAGES', isRotating: true });
    await app.page.during(() => world.split?.onZone('STAGES'));
    expect(world.health).toMatchObject({ preset: 'pisah', scene: 'STAGES' });
    await app.show(settings({ ...small, pinnedScene: 'OVERVIEW' }));
    expect(world.split?.orders).toEqual({ pinned: null, isRotating: true });
    await app.show();
    expect(world.health).toMatchObject({ preset: 'standar', scene: 'OVERVIEW' });
  });

  it('that knows nothing yet is cold, with a clock that ticks, until its briefing comes', async () => {
    world.kept = null;
    vi.advanceTimersByTime(3_000);
    const opened = performance.now();
    await app.show();
    expect([world.drivers.length, scene.source?.store.link()]).toEqual([0, coldLink(opened)]);
    const before = scene.source?.now() ?? Number.NaN;
    let ticks = 0;
    const end = scene.source?.onTick(() => {
      ticks += 1;
    });
    await app.page.pass(750);
    end?.();
    await app.page.pass(750);
    expect([ticks, (scene.source?.now() ?? 0) - before]).toEqual([3, 1_500]);
    await app.page.during(() => world.followed[0]?.tell(briefing('15.07')));
    expect([world.switches, scene.source === app.driver()]).toEqual([['start 15.07'], true]);
    await app.page.during(() => world.followed[0]?.tell(briefing('15.07', 'other')));
    expect(world.switches).toEqual(['start 15.07', 'stop 15.07', 'start 15.07']);
    expect(app.driver().operation).toBe('other');
  });

  it('that is given another scope shows nothing of the one before', async () => {
    await app.show();
    await app.show(settings({ scope: '15.07.05' }));
    expect(scene.text).toBe('standar id  running');
    expect(world.switches).toEqual(['start 15.07', 'stop 15.07']);
    expect(world.followed.map(({ scope, isOver }) => [scope, isOver])).toEqual([
      ['15.07', true],
      ['15.07.05', false],
    ]);
    await app.page.during(() => world.followed[1]?.tell(briefing('15.07.05')));
    expect(scene.text).toBe('standar id 15.07.05 running');
  });

  it('that is given a scope whose briefing was kept shows it at once', async () => {
    world.kept = null;
    await app.show();
    world.kept = '15.07.05';
    await app.show(settings({ scope: '15.07.05' }));
    expect(scene.text).toBe('standar id 15.07.05 running');
  });

  it('is as light as its room, and dark once it is no wall', async () => {
    const { dataset } = document.documentElement;
    await app.show(settings({ ambient: 'BRIGHT' }));
    expect(dataset).toEqual({ ambient: 'BRIGHT' });
    await app.show(settings({ ambient: 'DARK' }));
    expect(dataset).toEqual({ ambient: 'DARK' });
    await app.page.close();
    expect(dataset).toEqual({});
  });

  it('that was barred asks again with another pass, one that was not goes on', async () => {
    await app.show();
    await app.hand.renewPass();
    expect(world.switches).toEqual(['start 15.07']);
    await app.publish({ ...live, isBarred: true });
    await app.hand.renewPass();
    expect(world.switches).toEqual(['start 15.07', 'stop 15.07', 'start 15.07']);
  });
});

describe('a wall with guests before it', () => {
  const guarded = pictureOfSnapshot(makePatch({ incidents: [makeIncident({ level: 'TERBATAS' })] }));

  it('shows what guests may see, from the order on and no longer', async () => {
    await app.show();
    await app.publish(live, guarded);
    const seen = () => scene.source?.store.state().incidents.size;
    expect([scene.standing?.isGuest, seen()]).toEqual([false, 1]);
    await app.show({ mode: 'GUEST' });
    expect([scene.standing?.isGuest, seen()]).toEqual([true, 0]);
    await app.show();
    expect([scene.standing?.isGuest, seen()]).toEqual([false, 1]);
    expect(world.switches).toEqual(['start 15.07']);
  });
});
