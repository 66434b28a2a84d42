import { randomBytes } from 'node:crypto';
import type { AlertRaised } from '../../server/domain/alert/alert.events.ts';
import { AlertBook } from '../../server/domain/alert/alert-book.ts';
import { AlertReading } from '../../server/domain/alert/alert-reading.queries.ts';
import type { DisclosureLevel } from '../../server/domain/operation/disclosure-level.policy.ts';
import { loadOperationPlan } from '../../server/domain/operation/read-operation-plan.ts';
import { Roster } from '../../server/domain/region/roster.queries.ts';
import { tanjungJabungTimur } from '../../server/domain/region/tanjung-jabung-timur.ts';
import { newId } from '../../server/kernel/ids.ts';
import { CursorCodec } from '../../server/stream/cursor.ts';
import type { ToyEvent, ToyLog } from '../proof/toy-rights.ts';

/** Alerts as they are really read, folded from a toy log in which nothing but the alerts is real. */
export function toyAlerts(log: ToyLog): AlertReading {
  const book = new AlertBook();
  log.followers.push((events) => book.follow(events));
  const { regions } = tanjungJabungTimur();
  return new AlertReading({
    book,
    plan: loadOperationPlan('operations/latihan.yaml'),
    roster: new Roster(regions, []),
    codec: new CursorCodec(new Map([[1, randomBytes(32)]])),
    hub: log.hub,
    progress: {
      epoch: 1,
      get seq() {
        return log.seq;
      },
      get asOf() {
        return Date.now();
      },
      hashPrefixAt: (seq) => seq.toString(16).padStart(16, '0'),
    },
    clock: { now: Date.now, at: (realTime) => realTime, speed: 1 },
    realNow: Date.now,
  });
}

/** That an alert was raised at a place, as an event of the log. */
export function alertRaised(id: string, place: string, level: DisclosureLevel = 'BIASA'): ToyEvent {
  const saw = {
    ...{ incidents: [], tps: [], count: null, minutes: null, stage: null, category: 'LOGISTIK' },
    ...{ series: level, number: 1, limit: null, wall: null },
  };
  const payload: AlertRaised = {
    ...{ alertId: id, rule: 'INSIDEN_KRITIS', about: id, severity: 'CRITICAL', ladder: 'WILAYAH' },
    ...{ incidentId: newId(), level, agency: 'KPU', place, raisedAt: Date.now(), saw },
  };
  return { kind: 'AlertRaised', payload };
}
