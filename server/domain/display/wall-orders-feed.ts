import { must } from '../../kernel/must.ts';
import type { FeedPosition, FeedSource, FeedStep } from '../../stream/hub.ts';
import type { OperationClock } from '../operation/operation-clock.ts';
import type { WallRegister } from './wall-register.ts';
import { modeOf, type WallRecord } from './wall-terms.policy.ts';

/** All that a wall is told, whole: whoever missed a frame lacks nothing after the next. */
export interface OrdersFrame {
  readonly wall: string;
  readonly serverTime: number;
  /** What the clock of the operation shows: a blank wall has no picture that would say so. */
  readonly operationTime: number;
  readonly operationSpeed: number;
  readonly mode: ReturnType<typeof modeOf>;
  readonly settings: WallRecord['settings'];
  readonly restartedAt: number | null;
  readonly soundTestedAt: number | null;
  readonly sealUntil: number | null;
  readonly isRenewalDue: boolean;
}

/** Real time, and the clock of the operation. */
export interface WallClocks {
  readonly now: () => number;
  readonly operation: Pick<OperationClock, 'now' | 'speed'>;
}

/** The orders of one wall, for the hub. That a frame is made shows that the wall takes them. */
export class WallOrdersFeed implements FeedSource<FeedPosition, OrdersFrame> {
  readonly #register: WallRegister;
  readonly #wall: string;
  readonly #clocks: WallClocks;

  constructor(register: WallRegister, wall: string, clocks: WallClocks) {
    this.#register = register;
    this.#wall = wall;
    this.#clocks = clocks;
  }

  position(): FeedPosition {
    const { version } = this.#record();
    return { key: `${version} ${this.#register.isRenewalDue(this.#wall)}` };
  }

  frameSince(_from: FeedPosition | null, to: FeedPosition): FeedStep<FeedPosition, OrdersFrame> {
    this.#register.noteOrders(this.#wall);
    return { position: to, frame: this.orders(), isCaughtUp: true };
  }

  /** What the wall is told as of now. */
  orders(): OrdersFrame {
    const wall = this.#record();
    return {
      wall: wall.id,
      serverTime: this.#clocks.now(),
      operationTime: this.#clocks.operation.now(),
      operationSpeed: this.#clocks.operation.speed,
      mode: modeOf(wall),
      settings: wall.settings,
      restartedAt: wall.restartedAt,
      soundTestedAt: wall.soundTestedAt,
      sealUntil: wall.sealUntil,
      isRenewalDue: this.#register.isRenewalDue(this.#wall),
    };
  }

  hasVisibleChanges(from: FeedPosition | null, to: FeedPosition): boolean {
    return from?.key !== to.key;
  }

  #record(): WallRecord {
    return must(this.#register.wall(this.#wall), 'the wall that takes orders');
  }
}
