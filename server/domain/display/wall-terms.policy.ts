import type { Sight } from '../access/disclosure.policy.ts';
import type { WallMode } from '../access/viewer.policy.ts';

/** Arrangements of a wall. One that shows a single zone at a time can be told which one to keep. */
export const WALL_SCENES = ['OVERVIEW', 'BOARD', 'STAGES', 'NUMBERS'] as const;
export type WallScene = (typeof WALL_SCENES)[number];

/** How light the room is in which a wall hangs. */
export const WALL_AMBIENTS = ['DARK', 'BRIGHT'] as const;
export type WallAmbient = (typeof WALL_AMBIENTS)[number];

export const WALL_PRESETS = ['STANDARD', 'LARGE', 'SPLIT'] as const;
export type WallPreset = (typeof WALL_PRESETS)[number];

export const WALL_SOUNDS = ['RUNNING', 'MUTED', 'BLOCKED'] as const;
export type WallSound = (typeof WALL_SOUNDS)[number];

export const WALL_COMMANDS = [
  'GUEST_ON',
  'GUEST_OFF',
  'BLANK',
  'UNBLANK',
  'PIN_SCENE',
  'RESTART',
  'SHOW_SEAL',
  'TEST_SOUND',
  'CHANGE_SETTINGS',
  'DISMISS_MISUSE',
] as const;
export type WallCommand = (typeof WALL_COMMANDS)[number];

export const PAIRING_STATES = ['PENDING', 'SLOW_DOWN', 'APPROVED', 'REFUSED', 'EXPIRED'] as const;
export type PairingState = (typeof PAIRING_STATES)[number];

/** What people say of a screen as they let it in. */
export interface WallSetup {
  readonly name: string;
  readonly place: string;
  readonly scope: string;
  readonly diagonalInches: number;
  readonly distanceMetres: number;
  readonly ambient: WallAmbient;
  readonly isGuestByDefault: boolean;
}

export interface WallSettings extends WallSetup {
  /** Null: the wall chooses by itself. */
  readonly pinnedScene: WallScene | null;
  readonly isRotating: boolean;
  readonly isSoundOn: boolean;
}

/** A wall as it is stored. Instants are epoch milliseconds of real time. */
export interface WallRecord {
  readonly id: string;
  readonly pairing: string;
  /** SPKI, base64. */
  readonly publicKey: string;
  readonly userAgent: string | null;
  readonly settings: WallSettings;
  readonly isGuest: boolean;
  readonly isBlank: boolean;
  readonly restartedAt: number | null;
  readonly soundTestedAt: number | null;
  readonly sealUntil: number | null;
  readonly misuse: { readonly at: number; readonly address: string } | null;
  readonly approvedBy: string | null;
  readonly pairedAt: number;
  readonly unpairedAt: number | null;
  readonly version: number;
}

/** Blank goes before guests: a wall that is shown again shows what it showed before. */
export function modeOf({ isBlank, isGuest }: Pick<WallRecord, 'isBlank' | 'isGuest'>): WallMode {
  if (isBlank) return 'BLANK';
  return isGuest ? 'GUEST' : 'NORMAL';
}

/** A picture that a wall has said it shows: of which scope, by which sight, and up to where in the log and on the operation's clock. */
export interface ShownPosition {
  readonly scope: string;
  readonly sight: Sight;
  readonly seq: number;
  readonly operationTime: number;
}
