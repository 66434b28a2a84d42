import type { KeyObject } from 'node:crypto';
import type { Config } from './config.ts';
import type { Database } from './database/database.ts';
import { AuditTrail } from './domain/audit/audit.service.ts';
import { addressDigests } from './domain/audit/seal-keys.ts';
import { Sealer } from './domain/audit/sealer.ts';
import type { OperationPlan } from './domain/operation/operation-plan.ts';
import type { AccessControl } from './graphql/access-control.ts';
import type { OnRefusal } from './graphql/gate.ts';
import type { AuditKind } from './kernel/audit-kinds.ts';
import type { Clocks } from './kernel/clock.ts';
import { Fault } from './kernel/fault.ts';
import type { Log } from './kernel/log.ts';
import type { Recorder } from './kernel/recorder.ts';
import type { StoredEvent } from './stream/chain.ts';
import type { WriteCombiner } from './stream/write-combiner.ts';

/** What is on record, and the seals over it. */
export interface Audit {
  /** When the server was started; real time, epoch milliseconds. */
  readonly startedAt: number;
  readonly recorder: Recorder;
  readonly sealer: Pick<Sealer, 'newest'>;
  /** Puts on record who asked for what he may not do. */
  readonly onRefusal: OnRefusal;
  /** The same door; whoever is turned away there goes on record. */
  attended(admit: AccessControl['admit']): AccessControl['admit'];
  /** Takes the events of the log, from the first on. */
  follow(events: readonly StoredEvent[]): void;
  /** To be called when the log was followed to its end. */
  start(followed: { readonly seq: number; readonly hash: string }): Promise<void>;
  /** Stores what waits and seals a last time; to be called before the writing ends. */
  close(): Promise<void>;
}

export interface AuditParts {
  readonly config: Config;
  readonly database: Database;
  readonly combiner: WriteCombiner;
  readonly plan: OperationPlan;
  readonly regency: string;
  readonly log: Log;
  readonly clocks: Clocks;
  /** Signs the seals. */
  readonly key: KeyObject;
}

export async function openAudit({ config, database, clocks, key, ...parts }: AuditParts): Promise<Audit> {
  const startedAt = clocks.wall.now();
  const { dataFolder } = config;
  const ground = { ...parts, operation: parts.plan.id, clock: clocks.wall, steady: clocks.steady };
  const trail = new AuditTrail({ ...ground, digestOf: addressDigests(key) });
  const sealer = await Sealer.open({ ...ground, reader: database.reader, recorder: trail, key, dataFolder });
  const say = (kind: AuditKind) => trail.record(null, { kind, subject: null, region: null, details: {} });
  say('ServerStarted');
  return {
    startedAt,
    recorder: trail,
    sealer,
    onRefusal: ({ viewer, address, ...details }) =>
      trail.record(viewer, { kind: 'AccessRefused', subject: null, region: null, details }, address),
    attended: (admit) => async (credentials) => {
      try {
        return await admit(credentials);
      } catch (error) {
        if (error instanceof Fault) {
          const details = { code: error.code };
          const entry = { kind: 'CredentialRefused', subject: null, region: null, details } as const;
          trail.record(null, entry, credentials.address);
        }
        throw error;
      }
    },
    follow: (events) => sealer.follow(events),
    start: (followed) => sealer.start(followed),
    close: async () => {
      say('ServerStopped');
      await trail.close();
      await sealer.close();
    },
  };
}
