import { registerEnumType } from 'type-graphql';
import { enumOf } from '../../kernel/enum-of.ts';
import {
  PAIRING_STATES,
  WALL_AMBIENTS,
  WALL_COMMANDS,
  WALL_PRESETS,
  WALL_SCENES,
  WALL_SOUNDS,
} from './wall-terms.policy.ts';

export const WallMode = enumOf(['NORMAL', 'GUEST', 'BLANK']);
export const WallScene = enumOf(WALL_SCENES);
export const WallAmbient = enumOf(WALL_AMBIENTS);
export const WallPreset = enumOf(WALL_PRESETS);
export const WallSound = enumOf(WALL_SOUNDS);
export const WallCommand = enumOf(WALL_COMMANDS);
export const WallPairingState = enumOf(PAIRING_STATES);

registerEnumType(WallMode, {
  name: 'WallMode',
  description: 'What a wall gets to show. The server sends it no more than that.',
  valuesConfig: {
    NORMAL: { description: 'The picture for people of the room.' },
    GUEST: { description: 'The picture while guests stand in the room.' },
    BLANK: { description: 'Nothing: a clock alone.' },
  },
});

registerEnumType(WallScene, {
  name: 'WallScene',
  description: 'One full arrangement of a wall.',
  valuesConfig: {
    OVERVIEW: { description: 'Numbers, matrix and board at once: a wall of the preset STANDARD or LARGE.' },
    BOARD: { description: 'The open incidents alone, on a wall of the preset SPLIT.' },
    STAGES: { description: 'The matrix of stages alone, on a wall of the preset SPLIT.' },
    NUMBERS: { description: 'The numbers alone, on a wall of the preset SPLIT.' },
  },
});

registerEnumType(WallAmbient, {
  name: 'WallAmbient',
  description: 'How light the room is in which a wall hangs.',
  valuesConfig: {
    DARK: { description: 'Up to 200 lux: dark ground.' },
    BRIGHT: { description: 'A lit room or a projector: light grey ground.' },
  },
});

registerEnumType(WallPreset, {
  name: 'WallPreset',
  description: 'The size of text of a wall, from its diagonal and the distance of its farthest seat.',
  valuesConfig: {
    STANDARD: { description: 'Up to 0.055 metres per inch.' },
    LARGE: { description: 'Up to 0.069 metres per inch.' },
    SPLIT: { description: 'Up to 0.090 metres per inch: one zone at a time.' },
  },
});

registerEnumType(WallSound, {
  name: 'WallSound',
  description: 'Whether a wall can be heard.',
  valuesConfig: {
    RUNNING: { description: 'It can.' },
    MUTED: { description: 'It was told to be silent.' },
    BLOCKED: { description: 'Its browser does not let it.' },
  },
});

registerEnumType(WallCommand, {
  name: 'WallCommand',
  description: 'What a wall can be told. All of it is on record.',
  valuesConfig: {
    GUEST_ON: { description: 'Show what guests may see.' },
    GUEST_OFF: { description: 'Show what the room may see.' },
    BLANK: { description: 'Show a clock alone. Needs a reason.' },
    UNBLANK: { description: 'Show again what was shown before. Needs a reason.' },
    PIN_SCENE: { description: 'Keep the named scene; without one, choose by itself.' },
    RESTART: { description: 'Start anew, as set up, with the newest page.' },
    SHOW_SEAL: { description: 'Show the newest seal of the record in the footer for two minutes.' },
    TEST_SOUND: { description: 'Sound the test tone once.' },
    CHANGE_SETTINGS: { description: 'Take over the settings that are sent with it.' },
    DISMISS_MISUSE: { description: 'The alarm about its token has been looked into. Needs a reason.' },
  },
});

registerEnumType(WallPairingState, {
  name: 'WallPairingState',
  description: 'How far a wall has come on its way in.',
  valuesConfig: {
    PENDING: { description: 'Nobody has decided. Ask again after the interval.' },
    SLOW_DOWN: { description: 'As PENDING, but it was asked too soon: the interval has grown.' },
    APPROVED: { description: 'Let in.' },
    REFUSED: { description: 'Turned away. Start anew if that was a mistake.' },
    EXPIRED: { description: 'The code has run out or is not known any more. Start anew.' },
  },
});
