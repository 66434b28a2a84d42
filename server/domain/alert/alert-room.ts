import type { Kysely } from '@mikro-orm/sql';
import type { Log } from '../../kernel/log.ts';
import { Reactor } from '../../stream/reactor.ts';
import type { StreamTables } from '../../stream/tables.ts';
import type { TimerHandler } from '../../stream/timers.ts';
import type { WriteCombiner } from '../../stream/write-combiner.ts';
import { STREAM_ID } from '../operation/operation.queries.ts';
import type { OperationClock } from '../operation/operation-clock.ts';
import type { OperationPlan } from '../operation/operation-plan.ts';
import type { Roster } from '../region/roster.queries.ts';
import type { AlertBook } from './alert-book.ts';
import { AlertLadder, RUNG_TIMER, WATCH_TIMER } from './alert-ladder.ts';
import { ALERTING_KINDS, AlertReaction } from './alert-reaction.ts';
import { AlertWatch, type QuietWall, type SituationFacts } from './alert-watch.ts';
import { ClusterWatch } from './cluster-watch.ts';
import { neighbouringDesa } from './neighbouring-desa.ts';
import type { Reachability } from './rung-people.queries.ts';

export interface AlertRoomParts {
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
  /** Wakes whoever follows the log by himself. */
  readonly onEvents: (wake: () => void) => void;
}

export interface AlertRoom {
  /** What follows from events and from time; started and stopped by whoever keeps the room. */
  readonly followers: readonly { start(): Promise<void>; stop(): Promise<void> }[];
  readonly timers: Readonly<Record<string, TimerHandler>>;
}

/** Puts the room of alerts together. */
export function alertRoom(parts: AlertRoomParts): AlertRoom {
  const { plan, roster, clock, combiner, log, book } = parts;
  const ladder = new AlertLadder(parts);
  const clusters = new ClusterWatch({ plan, clock, ladder, neighboursOf: neighbouringDesa(roster) });
  const reaction = new AlertReaction({ plan, ladder, clusters });
  const reactor = new Reactor({
    ...{ name: 'alert', combiner, log, streamId: STREAM_ID, kinds: ALERTING_KINDS },
    reader: parts.reader as Kysely<StreamTables>,
    react: (tx, events) => reaction.react(tx, events),
  });
  parts.onEvents(() => reactor.wake());
  const watch = new AlertWatch({ ...parts, regency: roster.kabupaten.code, register: book, ladder });
  return {
    followers: [reactor, watch],
    timers: { [RUNG_TIMER]: ladder.climb, [WATCH_TIMER]: ladder.watch },
  };
}
