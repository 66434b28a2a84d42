import type { WallPairingQuery } from '../../../generated/graphql.ts';
import type { DoneOf } from '../../server/outcome.ts';

export type WaitingScreen = DoneOf<WallPairingQuery['wallPairing']>;
