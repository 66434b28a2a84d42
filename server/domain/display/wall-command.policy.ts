import type { WallCommand, WallRecord, WallScene, WallSettings } from './wall-terms.policy.ts';

export type SettingsChange = Partial<Omit<WallSettings, 'pinnedScene'>>;

export interface WallOrder {
  readonly command: WallCommand;
  /** For `PIN_SCENE`; null lets the wall choose. */
  readonly scene: WallScene | null;
  /** For `CHANGE_SETTINGS`; what is absent stays. */
  readonly settings: SettingsChange | null;
}

export type WallChange = Partial<Omit<WallRecord, 'id' | 'version'>>;

const SEAL_SHOWN_MS = 120_000;

/** What a command makes of a wall. Guest mode and the blank screen are kept apart, so that neither ends the other. */
const CHANGES: Readonly<
  Record<WallCommand, (wall: WallRecord, order: WallOrder, now: number) => WallChange>
> = {
  GUEST_ON: () => ({ isGuest: true }),
  GUEST_OFF: () => ({ isGuest: false }),
  BLANK: () => ({ isBlank: true }),
  UNBLANK: () => ({ isBlank: false }),
  PIN_SCENE: ({ settings }, { scene }) => ({ settings: { ...settings, pinnedScene: scene } }),
  // As it was set up, but never showing more than before.
  RESTART: ({ isGuest, settings }, _order, now) => ({
    restartedAt: now,
    isGuest: isGuest || settings.isGuestByDefault,
  }),
  SHOW_SEAL: (_wall, _order, now) => ({ sealUntil: now + SEAL_SHOWN_MS }),
  TEST_SOUND: (_wall, _order, now) => ({ soundTestedAt: now }),
  CHANGE_SETTINGS: ({ isGuest, settings }, { settings: change }) => ({
    settings: { ...settings, ...change },
    isGuest: isGuest || change?.isGuestByDefault === true,
  }),
  DISMISS_MISUSE: () => ({ misuse: null }),
};

export const orderedChange = (wall: WallRecord, order: WallOrder, now: number): WallChange =>
  CHANGES[order.command](wall, order, now);
