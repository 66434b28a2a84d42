import { backoffMs, barredMs, LONGEST_WAIT_MS } from '../../situation/backoff.ts';
import type { EndReason } from '../../situation/situation-machine.types.ts';
import type { Surroundings } from '../../situation/surroundings.ts';
import type { Orders, OrdersView } from './orders.types.ts';

/** Orders come every 2 s; who hears none for so long asks anew. */
const SILENCE_MS = 6_000;

export interface OrdersListener {
  orders(orders: Orders): void;
  /** Called at most once; nothing follows. */
  ended(reason: EndReason): void;
}

export interface OrdersFollowerOptions {
  /** Opens one subscription; the answer ends it for good. */
  readonly subscribe: (listener: OrdersListener) => () => void;
  readonly surroundings: Pick<Surroundings, 'monotonic' | 'chance' | 'timers'>;
  /** Of an earlier page. */
  readonly kept: Orders | null;
  /** Told of all orders that differ from the ones before in more than the time. */
  readonly onOrders: (orders: Orders, before: Orders | null) => void;
}

const withoutTime = ({ serverTime: _, ...rest }: Orders) => JSON.stringify(rest);

/**
 * Follows the orders of this wall for as long as the page is open. Silence changes nothing: what was ordered last holds until
 * something else is ordered.
 */
export class OrdersFollower {
  readonly #options: OrdersFollowerOptions;
  readonly #listeners = new Set<() => void>();
  #view: OrdersView;
  #end: () => void = () => {};
  #stopTimer: () => void = () => {};
  #failures = 0;
  #isRunning = false;

  constructor(options: OrdersFollowerOptions) {
    this.#options = options;
    const lostSince = options.surroundings.monotonic();
    this.#view = { orders: options.kept, heardAt: null, lostSince, barredBy: null };
  }

  view = (): OrdersView => this.#view;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Begins, or begins anew at once. */
  start(): void {
    this.#isRunning = true;
    this.#dial();
  }

  stop(): void {
    this.#isRunning = false;
    this.#leave();
  }

  #leave(): void {
    this.#stopTimer();
    this.#end();
    this.#end = () => {};
  }

  #dial(): void {
    this.#leave();
    this.#await(SILENCE_MS, () => this.#lost({ kind: 'lost' }));
    let isCurrent = true;
    const end = this.#options.subscribe({
      orders: (orders) => {
        if (isCurrent) this.#heard(orders);
      },
      ended: (reason) => {
        if (isCurrent) this.#lost(reason);
      },
    });
    this.#end = () => {
      isCurrent = false;
      end();
    };
  }

  #await(ms: number, due: () => void): void {
    this.#stopTimer();
    this.#stopTimer = this.#options.surroundings.timers.after(ms, due);
  }

  #heard(orders: Orders): void {
    const before = this.#view.heardAt === null ? null : this.#view.orders;
    this.#failures = 0;
    this.#publish({
      orders,
      heardAt: this.#options.surroundings.monotonic(),
      lostSince: null,
      barredBy: null,
    });
    this.#await(SILENCE_MS, () => this.#lost({ kind: 'lost' }));
    if (before === null || withoutTime(before) !== withoutTime(orders))
      this.#options.onOrders(orders, before);
  }

  #lost(reason: EndReason): void {
    this.#leave();
    if (!this.#isRunning) return;
    const { surroundings } = this.#options;
    this.#failures += 1;
    const wait =
      reason.kind === 'barred'
        ? barredMs(surroundings.chance())
        : backoffMs(this.#failures, surroundings.chance(), LONGEST_WAIT_MS[reason.kind]);
    this.#publish({
      ...this.#view,
      lostSince: this.#view.lostSince ?? surroundings.monotonic(),
      barredBy: reason.kind === 'barred' ? reason.code : this.#view.barredBy,
    });
    this.#await(wait, () => this.#dial());
  }

  #publish(view: OrdersView): void {
    this.#view = view;
    for (const listener of this.#listeners) listener();
  }
}
