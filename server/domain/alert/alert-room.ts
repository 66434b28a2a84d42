import type { Kysely } from '@mikro-orm/sql';
import type { Log } from '../../kernel/log.ts';
import type { StoredEvent } from '../../stream/chain.ts';
import type { CursorCodec } from '../../stream/cursor.ts';
import type { Hub } from '../../stream/hub.ts';
import { Reactor } from '../../stream/reactor.ts';
import type { StreamTables } from '../../stream/tables.ts';
import type { TimerHandler } from '../../stream/timers.ts';
import type { WriteCombiner } from '../../stream/write-combiner.ts';
import { type Acting, forbidden } from '../access/acting.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import { STREAM_ID } from '../operation/operation.queries.ts';
import type { OperationClock } from '../operation/operation-clock.ts';
import type { OperationPlan } from '../operation/operation-plan.ts';
import type { Roster } from '../region/roster.queries.ts';
import type { AlertContext } from './alert.api.ts';
import { AlertService, type AlertServiceParts } from './alert.service.ts';
import type { AlertBook } from './alert-book.ts';
import { AlertClients, type AlertClientsParts } from './alert-clients.ts';
import type { LogProgress } from './alert-feed.ts';
import { AlertLadder, RUNG_TIMER, WATCH_TIMER } from './alert-ladder.ts';
import { ALERTING_KINDS, AlertReaction } from './alert-reaction.ts';
import { AlertReading } from './alert-reading.queries.ts';
import { type AlertEntry, alertEntries } from './alert-timeline.ts';
import { AlertWatch, type QuietWall, type SituationFacts } from './alert-watch.ts';
import { CLUSTER_TIMER, ClusterWatch } from './cluster-watch.ts';
import { checkLadders } from './ladder-check.queries.ts';
import { neighbouringDesa } from './neighbouring-desa.ts';
import type { Reachability } from './rung-people.queries.ts';

export interface AlertRoomParts {
  /** Programs whose tokens let them follow alerts now. */
  readonly programs: AlertClientsParts['programs'];
  readonly acting: Acting;
  readonly acknowledgeIncident: AlertServiceParts['acknowledgeIncident'];
  readonly hub: Hub;
  readonly codec: CursorCodec;
  readonly progress: LogProgress;
  readonly combiner: WriteCombiner;
  readonly reader: Kysely<unknown>;
  readonly plan: OperationPlan;
  readonly roster: Roster;
  readonly clock: OperationClock;
  /** Real time, epoch milliseconds. */
  readonly realNow: () => number;
  readonly log: Log;
  readonly book: AlertBook;
  readonly facts: SituationFacts;
  readonly quietWalls: () => readonly QuietWall[];
  readonly reachability: Reachability;
  /** Tells whoever follows the log by himself what it brought. */
  readonly onEvents: (follow: (events: readonly StoredEvent[]) => void) => void;
}

export interface AlertRoom {
  /** What follows from events and from time; started and stopped by whoever keeps the room. */
  readonly followers: readonly { start(): Promise<void>; stop(): Promise<void> }[];
  readonly consumer: Reactor;
  readonly timers: Readonly<Record<string, TimerHandler>>;
  readonly services: AlertContext['services'];
  /** Which programs receive alerts now. */
  readonly clients: AlertClients;
  /** What was told of the alerts about an incident, beside what else was done about it. */
  entriesOf(incident: Parameters<typeof alertEntries>[1], viewer: Viewer): readonly AlertEntry[];
}

/** Puts the room of alerts together. */
export function alertRoom(parts: AlertRoomParts): AlertRoom {
  const { plan, roster, clock, combiner, log, book } = parts;
  const ladder = new AlertLadder(parts);
  const clients = new AlertClients(parts);
  const clusters = new ClusterWatch({ plan, clock, ladder, neighboursOf: neighbouringDesa(roster) });
  const reaction = new AlertReaction({ plan, ladder, clusters });
  const reactor = new Reactor({
    ...{ name: 'alert', combiner, log, streamId: STREAM_ID, kinds: ALERTING_KINDS },
    reader: parts.reader as Kysely<StreamTables>,
    ...{ regency: roster.kabupaten.code, realClock: { now: parts.realNow } },
    react: (tx, events) => reaction.react(tx, events),
  });
  parts.onEvents((events) => reactor.follow(events));
  const watch = new AlertWatch({ ...parts, regency: roster.kabupaten.code, register: book, ladder });
  return {
    followers: [reactor, watch],
    consumer: reactor,
    timers: { [RUNG_TIMER]: ladder.climb, [WATCH_TIMER]: ladder.watch, [CLUSTER_TIMER]: clusters.lookAgain },
    services: servicesOf(parts, ladder, clients),
    clients,
    entriesOf: (incident, viewer) => alertEntries({ book, plan }, incident, viewer),
  };
}

function servicesOf(
  parts: AlertRoomParts,
  ladder: AlertLadder,
  clients: AlertClients,
): AlertContext['services'] {
  const service = new AlertService({ ...parts, ladder });
  const reading = new AlertReading(parts);
  return {
    alert: {
      acknowledgeAlert: async (input, viewer) => ({ answer: await service.acknowledgeAlert(input, viewer) }),
      declineAlert: async (input, viewer) => ({ answer: await service.declineAlert(input, viewer) }),
      sendTestAlert: async (input, viewer) => ({ answer: await service.sendTestAlert(input, viewer) }),
    },
    alertQueries: {
      alert: (id, viewer) => reading.alert(id, viewer),
      alerts: (filter, page, viewer) => reading.alerts(filter, page, viewer),
      alertClients: (viewer) => clients.of(viewer),
      watch: (region, filter, after, viewer) =>
        reading.watch(region, filter, after, viewer).attendedBy(() => clients.follow(viewer)),
      ladderCheck: async (region, viewer) => {
        const within = region ?? parts.roster.kabupaten.code;
        if (!parts.roster.regions.has(within) || !viewer.mayIn('testAlerts', within)) throw forbidden();
        return checkLadders(parts, within);
      },
    },
  };
}
