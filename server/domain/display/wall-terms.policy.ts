/** Arrangements that a wall can be told to keep. */
export const WALL_SCENES = ['OVERVIEW'] as const;
export type WallScene = (typeof WALL_SCENES)[number];

/** How light the room is in which a wall hangs. */
export const WALL_AMBIENTS = ['DARK', 'BRIGHT'] as const;
export type WallAmbient = (typeof WALL_AMBIENTS)[number];

export const WALL_PRESETS = ['STANDARD', 'LARGE'] as const;
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
