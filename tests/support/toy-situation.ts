import { type Binding, loopbackBinding } from '../../server/binding.ts';
import type { HistoryTraffic } from '../../server/domain/history/history.api.ts';
import type { PhotoTraffic } from '../../server/domain/photo/photo.api.ts';
import type { SituationFrame } from '../../server/domain/situation/situation-frame.type.ts';
import type { AccessControl } from '../../server/graphql/access-control.ts';
import { buildSchema } from '../../server/graphql/build-schema.ts';
import type { CapFeed } from '../../server/graphql/cap-routes.ts';
import type { ConnectionRules } from '../../server/graphql/connections.ts';
import { type RunningHttp, startHttp } from '../../server/graphql/http.ts';
import { RESOLVERS } from '../../server/graphql/resolvers.ts';
import type { TrafficRules } from '../../server/graphql/traffic.ts';
import { TrustedDocuments } from '../../server/graphql/trusted-documents.ts';
import { Fault } from '../../server/kernel/fault.ts';
import { createLog, type Log } from '../../server/kernel/log.ts';
import {
  type FeedPosition,
  type FeedSource,
  type FeedStep,
  type FrameReason,
  Hub,
} from '../../server/stream/hub.ts';
import { SharedFeed } from '../../server/stream/shared-feed.ts';
import { openAccess } from './open-access.ts';
import { UNLIMITED_TRAFFIC } from './unlimited-traffic.ts';

export const TOY_SCOPE = '15.07';

const INSTANT = '2024-02-14T00:24:20.000Z';
const KINDS = { JOIN: 'SNAPSHOT', CHANGE: 'DELTA', HEARTBEAT: 'TIME' } as const;

interface ToyPlace extends FeedPosition {
  readonly seq: number;
}

const placeAt = (seq: number): ToyPlace => ({ seq, key: String(seq) });
const cursorOf = (place: ToyPlace | null): string | null => (place ? `c${place.seq}` : null);

/** A situation that is nothing but a number going up: its cursors are `c0`, `c1`, `c2` … */
export class ToySituation implements FeedSource<ToyPlace, SituationFrame> {
  readonly hub = new Hub();
  seq = 0;
  framesMade = 0;
  /** Characters that each frame carries besides. */
  padding = 0;

  publish(count = 1): void {
    this.seq += count;
    this.hub.wake();
  }

  position(): ToyPlace {
    return placeAt(this.seq);
  }

  hasVisibleChanges(from: ToyPlace | null, to: ToyPlace): boolean {
    return from?.seq !== to.seq;
  }

  frameSince(from: ToyPlace | null, to: ToyPlace, reason: FrameReason): FeedStep<ToyPlace, SituationFrame> {
    this.framesMade += 1;
    return { position: to, isCaughtUp: true, frame: this.#frame(from, to, reason) };
  }

  feed(after: string | null): SharedFeed<SituationFrame> {
    const from = after === null ? null : placeAt(Number(after.slice(1)));
    const source = this as FeedSource<FeedPosition, SituationFrame>;
    const farewell = (position: FeedPosition | null) => ({
      ...this.#frame(position as ToyPlace | null, (position as ToyPlace | null) ?? placeAt(0), 'JOIN'),
      kind: 'REVOKED' as const,
    });
    return new SharedFeed({
      hub: this.hub,
      source,
      key: TOY_SCOPE,
      field: 'situation',
      from,
      anew: null,
      farewell,
    });
  }

  #frame(from: ToyPlace | null, to: ToyPlace, reason: FrameReason): SituationFrame {
    return {
      kind: KINDS[reason],
      after: cursorOf(from),
      cursor: `c${to.seq}`,
      asOf: INSTANT,
      servedAt: INSTANT,
      operationTime: INSTANT,
      operationSpeed: 1,
      warnings: [],
      resyncReason: null,
      stateHash: this.padding > 0 ? 'x'.repeat(this.padding) : null,
      patch: {
        headline: null,
        rows: [],
        cells: [],
        incidents: [],
        removedIncidents: [],
        log: [],
        removedLog: [],
        silentGroups: null,
      },
    };
  }
}

export interface ToyServer extends RunningHttp {
  readonly situation: ToySituation;
  readonly webSocketUrl: string;
}

export interface ToyServerOptions {
  readonly keepAliveMs?: number;
  readonly log?: Log;
  readonly staticRoot?: string;
  /** Members of `context.services` that a test needs beside the situation. */
  readonly services?: Record<string, unknown>;
  /** In place of all members, the situation too. */
  readonly allServices?: object;
  /** Who is let in; a coordinator of the whole regency, by any secret, unless a test says otherwise. */
  readonly access?: AccessControl;
  /** None unless a test says otherwise. */
  readonly photos?: PhotoTraffic;
  readonly cap?: CapFeed;
  readonly history?: HistoryTraffic;
  /** What anybody may run; nothing unless a test says otherwise. */
  readonly trusted?: TrustedDocuments;
  readonly isDevelopment?: boolean;
  readonly binding?: Binding;
  readonly trafficRules?: TrafficRules;
  readonly connectionRules?: ConnectionRules;
  readonly hasExplorer?: boolean;
}

const NO_PHOTOS: PhotoTraffic = {
  progress: async () => null,
  take: async () => null,
  picture: async () => null,
};

/** The whole API on a free port, with a toy situation of the scope 15.07 and no other service behind it. */
export async function startToyServer(options: ToyServerOptions = {}): Promise<ToyServer> {
  const situation = new ToySituation();
  const situationQueries = {
    watch(scope: string, after: string | null) {
      if (scope !== TOY_SCOPE)
        throw new Fault('SCOPE_UNKNOWN', `There is no region ${scope} here; ask for ${TOY_SCOPE}.`);
      return situation.feed(after);
    },
  };
  const running = await startHttp({
    schema: buildSchema(RESOLVERS),
    services: options.allServices ?? { situationQueries, ...options.services },
    access: options.access ?? openAccess(),
    photos: options.photos ?? NO_PHOTOS,
    cap: options.cap ?? { index: async () => '', message: async () => null },
    history: options.history ?? { file: () => Promise.reject(new Error('no history here')) },
    trusted: options.trusted ?? new TrustedDocuments([]),
    isDevelopment: options.isDevelopment ?? false,
    staticRoot: options.staticRoot ?? '/nowhere',
    binding: options.binding ?? loopbackBinding(0),
    trafficRules: options.trafficRules ?? UNLIMITED_TRAFFIC,
    ...(options.connectionRules && { connectionRules: options.connectionRules }),
    hasExplorer: options.hasExplorer ?? true,
    log: options.log ?? createLog('silent'),
    keepAliveMs: options.keepAliveMs ?? 0,
  });
  const close = async () => {
    situation.hub.close();
    await running.close();
  };
  return { ...running, close, situation, webSocketUrl: `${running.localUrl.replace('http', 'ws')}/graphql` };
}
