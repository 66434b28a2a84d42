import type { ApolloClient } from '@apollo/client';
import {
  RenewWallDocument,
  ReportWallHealthDocument,
  WallOrdersDocument,
  WallSealDocument,
} from '../generated/graphql.ts';
import type { Seal } from '../scenes/standing.ts';
import { createApolloTransport, watchSubscription } from '../situation/apollo-transport.ts';
import type { SituationTransport } from '../situation/situation-transport.ts';
import { browserSurroundings } from '../situation/surroundings.ts';
import { browserDeviceStore, type DeviceStore, type Pass } from './device/device-store.ts';
import { ServerTime } from './device/server-time.ts';
import { WallPass } from './device/wall-pass.ts';
import type { HealthReport } from './health/health-report.ts';
import { keepOrders, keptOrders } from './orders/kept-orders.ts';
import type { Orders } from './orders/orders.types.ts';
import { OrdersFollower } from './orders/orders-follower.ts';
import { createPairingServer, type PairingServer } from './pairing/pairing-server.ts';
import { anonymousClient, askingClient, watchingClient } from './wall-client.ts';

/** Told what happens once, when it is ordered. */
export interface OnceListener {
  restart(): void;
  testSound(): void;
}

/** This browser as a wall: its key and pass, and every way to the server that needs them. */
export class WallSession {
  readonly time = new ServerTime();
  readonly store: DeviceStore = browserDeviceStore();
  readonly pairingServer: PairingServer = createPairingServer(anonymousClient());
  readonly pass: WallPass;
  /** For questions and reports. */
  readonly client: ApolloClient;
  readonly transport: SituationTransport;
  readonly orders: OrdersFollower;
  readonly #storage: Storage;
  #once: OnceListener | null = null;
  #isRenewing = false;

  constructor(location: Location, storage: Storage) {
    const askTime = () => this.pairingServer.time();
    this.#storage = storage;
    this.pass = new WallPass({ store: this.store, time: this.time, askTime });
    this.client = askingClient(this.pass.bearer());
    const picture = this.pass.bearer();
    this.transport = createApolloTransport(watchingClient(location, picture), { renew: picture.renewAfter });
    this.orders = this.#followOrders(location);
  }

  /** What happens once is told to this listener alone. */
  onOnce(listener: OnceListener): () => void {
    this.#once = listener;
    return () => {
      if (this.#once === listener) this.#once = null;
    };
  }

  /** This device was let in as a wall: from here on it comes with this pass. */
  async letIn(pass: Pass): Promise<void> {
    await this.pass.keep(pass);
    // What a browser keeps for pages in general it may throw away when it needs room; a wall asks it not to.
    void navigator.storage?.persist?.();
    this.orders.start();
  }

  /** The newest seal of the record; null where there is none, or nobody answers. */
  async seal(): Promise<Seal | null> {
    const asking = this.client.query({ query: WallSealDocument, fetchPolicy: 'no-cache' });
    const answer = await asking.catch(() => null);
    return answer?.data?.seal ?? null;
  }

  /** Says how the wall is doing, and renews its pass if that is due. A report that does not arrive is not repeated. */
  async report(health: HealthReport): Promise<void> {
    if (this.orders.view().barredBy !== null) return;
    await this.client
      .mutate({
        mutation: ReportWallHealthDocument,
        variables: { input: health },
        fetchPolicy: 'no-cache',
      })
      .catch(() => undefined);
    if (this.orders.view().orders?.isRenewalDue) await this.#renew();
  }

  #followOrders(location: Location): OrdersFollower {
    const bearer = this.pass.bearer();
    const client = watchingClient(location, bearer);
    return new OrdersFollower({
      kept: keptOrders(this.#storage),
      surroundings: browserSurroundings(),
      subscribe: (listener) =>
        watchSubscription(
          { client, query: WallOrdersDocument, variables: {}, renew: bearer.renewAfter },
          {
            opened: () => undefined,
            next: ({ wallOrders }) => {
              this.time.told(wallOrders.serverTime);
              listener.orders(wallOrders);
            },
            ended: listener.ended,
          },
        ),
      onOrders: (orders, before) => this.#ordered(orders, before),
    });
  }

  #ordered(orders: Orders, before: Orders | null): void {
    keepOrders(orders, this.#storage);
    if (orders.isRenewalDue) void this.#renew();
    if (before === null) return;
    if (orders.restartedAt !== before.restartedAt) this.#once?.restart();
    if (orders.soundTestedAt !== before.soundTestedAt) this.#once?.testSound();
  }

  async #renew(): Promise<void> {
    if (this.#isRenewing) return;
    this.#isRenewing = true;
    try {
      const { data } = await this.client.mutate({ mutation: RenewWallDocument, fetchPolicy: 'no-cache' });
      const answer = data?.renewWall;
      if (answer?.__typename !== 'WallRenewed') return;
      const { wall, token, expiresAt } = answer.admission;
      const link = this.pass.current?.link ?? null;
      await this.pass.keep({ wall, token, expiresAt: Date.parse(expiresAt), link });
    } catch {
      // The next report tries again; the pass at hand goes on opening the door.
    } finally {
      this.#isRenewing = false;
    }
  }
}
