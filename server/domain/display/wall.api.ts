import type { Door } from '../../kernel/door.ts';
import type { SharedFeed } from '../../stream/shared-feed.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type {
  ApproveWallInput,
  CommandWallInput,
  PollWallPairingInput,
  RefuseWallInput,
  ReportWallHealthInput,
  StartWallPairingInput,
  UnpairWallInput,
} from './wall.input.ts';
import type { Wall, WallOrders } from './wall.type.ts';
import type {
  WallAdmission,
  WallPairing,
  WallPairingProgress,
  WallPairingStarted,
} from './wall-pairing.type.ts';

export interface WallPairingService {
  /** Real time, epoch milliseconds. */
  serverTime(): number;
  /**
   * Refuses: WallKeyMalformed; with the key of an exercise also WallNeedsApproval, ExerciseKeyWrong, WallScopeUnknown,
   * WallScreenTooSmall, WallScreenOutOfRange, TextNotAcceptable, StorageFull, RetryLater. Throws the fault
   * TOO_MANY_REQUESTS.
   */
  startWallPairing(door: Door, input: StartWallPairingInput): Promise<WallPairingStarted>;
  /** Refuses: PairingProofWrong, PairingProofStale, StorageFull, RetryLater. */
  pollWallPairing(input: PollWallPairingInput): Promise<WallPairingProgress>;
  /** Refuses: PairingCodeMalformed, PairingCodeUnknown, PairingCodeExpired, PairingCodeUsed, TooManyPairingTries. */
  wallPairing(viewer: Viewer, code: string): Promise<WallPairing>;
  /**
   * Refuses: those of `wallPairing`, WallScopeUnknown, WallScreenTooSmall, WallScreenOutOfRange, TextNotAcceptable,
   * IdReused, StorageFull, RetryLater.
   */
  approveWall(viewer: Viewer, input: ApproveWallInput): Promise<{ readonly wall: Wall }>;
  /** Refuses: those of `wallPairing`, TextNotAcceptable, IdReused, StorageFull, RetryLater. */
  refuseWall(viewer: Viewer, input: RefuseWallInput): Promise<{ readonly pairing: WallPairing }>;
}

export interface WallService {
  /**
   * Refuses: WallUnknown, WallAlreadyUnpaired, ReasonNeeded, WallSettingsMissing, WallScopeUnknown, WallScreenTooSmall,
   * WallScreenOutOfRange, TextNotAcceptable, IdReused, StorageFull, RetryLater.
   */
  commandWall(viewer: Viewer, input: CommandWallInput): Promise<{ readonly walls: readonly Wall[] }>;
  /** Refuses: WallUnknown, WallAlreadyUnpaired, ReasonNeeded, TextNotAcceptable, IdReused, StorageFull, RetryLater. */
  unpairWall(viewer: Viewer, input: UnpairWallInput): Promise<{ readonly wall: Wall }>;
  /** For the wall that asks. Refuses: StorageFull, RetryLater. */
  renewWall(viewer: Viewer): Promise<{ readonly admission: WallAdmission }>;
  /** Of the wall that asks; kept in memory alone. */
  reportWallHealth(viewer: Viewer, input: ReportWallHealthInput): { readonly serverTime: number };
}

export interface WallQueries {
  /** The walls that are paired, by name. */
  walls(viewer: Viewer): readonly Wall[];
  /** What the wall that asks is told: at once, at each change, and every 2 seconds. */
  watchOrders(viewer: Viewer): SharedFeed<WallOrders>;
}

/** What the resolvers of this room need of a request. */
export interface WallContext {
  readonly services: {
    readonly wallPairing: WallPairingService;
    readonly wall: WallService;
    readonly wallQueries: WallQueries;
  };
  readonly viewer: Viewer;
  readonly door: Door;
}
