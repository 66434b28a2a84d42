// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NOW, openWallApp, scene, settings, words, world } from './wall-app.fixture.tsx';

let app: ReturnType<typeof openWallApp>;
beforeEach(() => {
  app = openWallApp();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what the scene knows of its wall', () => {
  it('is that of its orders, and of nothing else', async () => {
    await app.show();
    expect(scene.standing).toEqual({
      ...{ isGuest: false, isSoundOn: true, seal: null, pairingCode: null },
      ...{ areOrdersLost: false, isReplayed: false },
    });
    await app.show(settings({ isSoundOn: false }));
    expect(scene.standing?.isSoundOn).toBe(false);
    expect(world.health?.isSoundOn).toBe(false);
    await app.show({ sealUntil: new Date(NOW + 5_000).toISOString() });
    expect(scene.standing?.seal).toEqual({ fingerprint: 'f', at: '' });
    await app.page.pass(5_000);
    expect(scene.standing?.seal).toBeNull();
  });

  it('says that no orders come after a quarter minute, by the clock of the picture', async () => {
    await app.show();
    // The picture's clock stands at 7 ms.
    await app.hand.view({ lostSince: 7 });
    await app.page.pass(14_999);
    expect(scene.standing?.areOrdersLost).toBe(false);
    await app.page.pass(1);
    expect(scene.standing?.areOrdersLost).toBe(true);
    await app.show({ mode: 'BLANK' });
    expect(app.page.container.textContent).toContain(words('cut.link'));
  });

  it.each([
    [null, 0],
    ['CREDENTIAL_REVOKED', 1],
    ['PROOF_WRONG', 1],
    ['FORBIDDEN', 0],
    ['SCOPE_UNKNOWN', 0],
    ['NO_CREDENTIAL_HERE', 0],
  ])('barred by %s it begins %i ways in', async (barredBy, ways) => {
    await app.show();
    await app.hand.view({ barredBy });
    expect(world.attempts).toHaveLength(ways);
  });

  it('a wall that is barred says so when blank, shows the code of its way in, and takes the pass that comes of it', async () => {
    await app.show();
    await app.hand.view({ barredBy: 'CREDENTIAL_REVOKED' });
    const [attempt] = world.attempts;
    expect(attempt?.link).toBeNull();
    await app.page.during(() => attempt?.onView({ kind: 'asking' }));
    expect(scene.standing?.pairingCode).toBeNull();
    const code = { kind: 'code', code: 'BCDF-GHJK', path: '/', endsAt: 1, isOffline: false } as const;
    await app.page.during(() => attempt?.onView(code));
    expect(scene.standing?.pairingCode).toBe('BCDF-GHJK');
    await app.show({ mode: 'BLANK' });
    expect(app.page.container.textContent).toContain(words('cut.refused'));
    expect(app.page.container.textContent).toContain('BCDF-GHJK');
    const pass = { wall: 'w', token: 't', expiresAt: 1, link: null };
    await app.page.during(() => attempt?.onPass(pass));
    expect(app.hand.letIn.mock.calls).toEqual([[pass]]);
  });
});
