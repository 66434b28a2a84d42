import type { Kysely } from '@mikro-orm/sql';
import type { StoredEvent } from '../../stream/chain.ts';
import type { HeadLine } from '../../stream/head-copy.ts';
import type { StreamTables } from '../../stream/tables.ts';
import { type Chain, storedChain, type Verdict, verifyChain } from '../../stream/verify.ts';
import { AUDIT_STREAM_ID, STREAM_ID } from '../operation/operation.queries.ts';
import { HeadWitness } from './head-witness.ts';
import { storedSeals } from './seal.queries.ts';
import { fingerprint, readSeal, type Seal } from './seal.ts';
import { checkSeals, SealedHistory, type SealVerdict } from './verify-seals.ts';

/** Everything that says what happened, wherever it is kept. */
export interface KeptRecord {
  /** Null where it is not there: exported without it. */
  readonly log: Chain | null;
  /** Null where it is not there: from before there was one, or taken away. */
  readonly audit: Chain | null;
  readonly seals: readonly Seal[];
}

export interface Judging {
  /** The public keys that count; none: each seal's own. */
  readonly keys: readonly string[];
  /** Seals that were kept elsewhere. */
  readonly copy: readonly Seal[];
  /** Where the streams stood after each commit, as it was kept elsewhere. */
  readonly heads?: readonly HeadLine[];
  /** Sees each sound event of the log, in order. */
  readonly onEvent?: (event: StoredEvent) => void;
}

export interface Judgement {
  readonly log: Verdict | null;
  readonly audit: Verdict | null;
  readonly seals: SealVerdict;
  readonly newest: Seal | null;
  /** Entries of the record in which the server itself found something wrong. */
  readonly alarms: readonly StoredEvent[];
}

const ALARMS: readonly string[] = [
  'SealsMissing',
  'SealBroken',
  'DatabaseRestored',
  'KeysReplaced',
  'FilesSetAside',
];

/** The record of a database, to be read in one transaction. */
export async function recordOf(reader: Kysely<unknown>): Promise<KeptRecord> {
  const streams = reader as Kysely<StreamTables>;
  return {
    log: await storedChain(streams, STREAM_ID),
    audit: await storedChain(streams, AUDIT_STREAM_ID),
    seals: await storedSeals(reader),
  };
}

/** Judges both streams and the seals over them. */
export async function judge(
  record: KeptRecord,
  { keys, copy, heads = [], onEvent }: Judging,
): Promise<Judgement> {
  const { verdict: seals, spans } = checkSeals(record.seals, keys, copy);
  let isAudited = spans.length > 0 || copy.length > 0;
  const logWitnesses = [new SealedHistory(spans, STREAM_ID), new HeadWitness(heads, 'log')];
  const log = await judgeStream(record.log, logWitnesses, (event) => {
    isAudited ||= event.actor !== null;
    onEvent?.(event);
  });
  const alarms: StoredEvent[] = [];
  const auditWitnesses = [new SealedHistory(spans, AUDIT_STREAM_ID), new HeadWitness(heads, 'audit')];
  const audit = await judgeStream(record.audit, auditWitnesses, (event) => {
    if (ALARMS.includes(event.kind)) alarms.push(event);
  });
  const lost: Verdict = { isSound: false, seq: 1, fault: 'missing, and so is the whole record' };
  const newest = record.seals.at(-1) ?? null;
  return { log, audit: audit ?? (isAudited ? lost : null), seals, newest, alarms };
}

async function judgeStream(
  chain: Chain | null,
  witnesses: readonly Pick<HeadWitness, 'see' | 'judge'>[],
  onEvent: (event: StoredEvent) => void,
): Promise<Verdict | null> {
  if (!chain) return null;
  const verdict = await verifyChain(chain, (event) => {
    for (const witness of witnesses) witness.see(event);
    onEvent(event);
  });
  return witnesses.reduce<Verdict>((judged, witness) => witness.judge(judged), verdict);
}

export const isSound = ({ log, audit, seals }: Judgement): boolean =>
  log?.isSound !== false && audit?.isSound !== false && seals.isSound;

/** The judgement for a terminal; the first line is about the log. */
export function judgementLines(judgement: Judgement): string[] {
  const { log, audit, seals, newest, alarms } = judgement;
  return [
    log ? verdictLine(log) : 'log not here: it was exported without it',
    audit ? `audit ${verdictLine(audit)}` : 'audit none: no server has run here since there is one',
    sealLine(seals, newest),
    ...alarms.map(alarmLine),
  ];
}

const verdictLine = (verdict: Verdict): string =>
  verdict.isSound ? `ok seq=${verdict.seq} head=${verdict.hash}` : `bad seq=${verdict.seq} ${verdict.fault}`;

function sealLine(seals: SealVerdict, newest: Seal | null): string {
  if (!seals.isSound) return `seals bad number=${seals.number} ${seals.fault}`;
  if (!newest) return 'seals none: nothing was sealed here';
  const { at, key } = readSeal(newest);
  return `seals ok count=${seals.count} newest=${fingerprint(newest)} at=${new Date(at).toISOString()} key=${key}`;
}

const alarmLine = ({ seq, kind, recordedAt, payload }: StoredEvent): string =>
  `note: audit seq=${seq} ${kind} ${new Date(recordedAt).toISOString()} ${payload}`;
