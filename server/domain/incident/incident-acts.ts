import { storeTexts } from '../../stream/subject-text.ts';
import type { WriteTransaction } from '../../stream/write-combiner.ts';
import type { Action } from '../access/access.policy.ts';
import type { Acting } from '../access/acting.ts';
import type { SeenIncident, Viewer } from '../access/viewer.policy.ts';
import type { Channel } from '../checkpoint/checkpoint.events.ts';
import { acceptTexts, knownCode, type TextField } from '../operation/accept.policy.ts';
import type { OperationClock } from '../operation/operation-clock.ts';
import type { OperationPlan } from '../operation/operation-plan.ts';
import { type SettledTimes, settleTimes } from '../operation/times.policy.ts';
import type { IncidentChange, IncidentChanges } from './incident.events.ts';
import type { IncidentActReceipt, IncidentTables } from './incident.queries.ts';
import { IncidentAlreadyClosed, IncidentIsMerged, IncidentUnknown } from './incident.refusals.ts';
import type { EntryKind } from './incident-entries.policy.ts';
import { columnsOf, type IncidentRow } from './incident-rows.ts';
import { type IncidentStanding, isOpen, standingOf } from './incident-standing.policy.ts';
import { settleTimers } from './incident-timers.ts';
import { limitEnd } from './limits.policy.ts';
import { requireOwnPost, seenIncident } from './own-post.policy.ts';
import { standingAfter } from './standing-after.policy.ts';
import { openTo } from './visible-incidents.queries.ts';

/** What every act on an incident says. */
export interface ActRequest {
  /** Made by the sender; a repeat carries the same. */
  readonly id: string;
  readonly incident: string;
  /** The office that acts, never a person's name. */
  readonly post: string;
  /** Epoch milliseconds on the operation's clock, as the sender knows it. */
  readonly happenedAt: number;
  readonly sentAt?: number | null;
  /** How word of it came; left out: APP. */
  readonly channel?: Channel | null;
  readonly onBehalfOf?: string | null;
}

export interface IncidentActsParts {
  readonly acting: Acting;
  readonly plan: OperationPlan;
  readonly clock: OperationClock;
  /** Real time, epoch milliseconds. */
  readonly now: () => number;
}

/** An act by its name, what it takes to be allowed to do it, and in which states an incident takes it. */
export interface ActRule {
  readonly act: string;
  readonly action: Action;
  readonly isForClosed?: boolean;
  readonly isForMerged?: boolean;
}

/** What of an act stands in the timeline. */
export interface ActEntry {
  readonly kind: EntryKind;
  readonly agency?: string;
  readonly level?: string;
  /** Another entry or incident. */
  readonly about?: string;
  readonly was?: readonly string[];
  readonly became?: readonly string[];
  readonly dueAt?: number;
  readonly texts?: Readonly<Partial<Record<TextField, string | null | undefined>>>;
}

type OwnFacts<Change extends IncidentChange> = Omit<
  IncidentChanges[Change],
  'actId' | 'incidentId' | 'post' | 'happenedAt' | 'receivedAt'
>;

/** An act under way inside its transaction: found fit, with the incident it is about. */
export class ActUnderWay {
  readonly tx: WriteTransaction;
  readonly viewer: Viewer;
  readonly incident: IncidentRow;
  readonly times: SettledTimes;
  readonly before: IncidentStanding;
  readonly #request: ActRequest;
  readonly #plan: OperationPlan;
  #standing: IncidentStanding;

  constructor(facts: {
    tx: WriteTransaction;
    viewer: Viewer;
    incident: IncidentRow;
    times: SettledTimes;
    request: ActRequest;
    plan: OperationPlan;
  }) {
    this.tx = facts.tx;
    this.viewer = facts.viewer;
    this.incident = facts.incident;
    this.times = facts.times;
    this.before = standingOf(facts.incident);
    this.#standing = this.before;
    this.#request = facts.request;
    this.#plan = facts.plan;
  }

  /** How the incident stands with what was appended so far. */
  get standing(): IncidentStanding {
    return this.#standing;
  }

  /** The incident as far as the right to see it goes. */
  get seen(): SeenIncident {
    return seenIncident(this.incident);
  }

  append<Change extends IncidentChange>(change: Change, own: OwnFacts<Change>): void {
    const { id, incident, post } = this.#request;
    const { happenedAt, receivedAt } = this.times;
    const facts = { actId: id, incidentId: incident, post, happenedAt, receivedAt };
    const payload = { ...facts, ...own } as unknown as IncidentChanges[Change];
    const { id: subject, region_code: region } = this.incident;
    this.tx.append({ kind: change, subject, region, payload });
    this.#standing = standingAfter(this.#standing, change, payload);
  }

  /** Whoever does something about an incident that nobody acknowledged has acknowledged it. */
  acknowledgeFirst(): void {
    if (this.before.acknowledgedAt === null) this.acknowledge();
  }

  acknowledge(): void {
    const { severity } = this.before;
    const firstActionDueAt = limitEnd(this.#plan, severity, 'FIRST_ACTION', this.times.receivedAt);
    this.append('IncidentAcknowledged', { firstActionDueAt });
  }
}

/**
 * The way in which something is done about an incident: once per id, by somebody who sees it and may do that about it, in
 * the name of a post of his, told in its timeline.
 */
export class IncidentActs {
  readonly #parts: IncidentActsParts;

  constructor(parts: IncidentActsParts) {
    this.#parts = parts;
  }

  /**
   * Runs `perform` and stores what it appended. Refuses `IncidentUnknown` (also where the viewer may not see the incident, or
   * may not do this about it), `IncidentAlreadyClosed`, `IncidentIsMerged`, `PostUnknown`, `PostNotYours`,
   * `OperationClosed`, `HappenedInFuture`, `HappenedBeforeOperation`, `TextNotAcceptable`, `IdReused`.
   */
  submit(
    rule: ActRule,
    request: ActRequest,
    viewer: Viewer,
    perform: (act: ActUnderWay) => Promise<ActEntry> | ActEntry,
  ): Promise<IncidentActReceipt> {
    const { plan, clock, acting } = this.#parts;
    const once = { id: request.id, act: rule.act, body: bodyOf(request) };
    return acting.submit(viewer, once, async (tx, viewerInside) => {
      const incident = await incidentOpenTo(tx, viewerInside, rule.action, request.incident);
      await requireState(tx, viewerInside, incident, rule);
      knownCode('post', request.post, plan.posts);
      requireOwnPost(request.post, viewerInside.grantsOver(rule.action, seenIncident(incident)));
      const times = settleTimes({ ...request, sentAt: request.sentAt ?? null }, plan, clock);
      const act = new ActUnderWay({ tx, viewer: viewerInside, incident, times, request, plan });
      const entry = await perform(act);
      const texts = acceptTexts({ ...entry.texts, onBehalfOf: request.onBehalfOf ?? null });
      await this.#store(act, request, entry);
      await storeTexts(tx, request.id, texts);
      const { happenedAt, receivedAt } = times;
      return { id: request.id, incident: incident.id, happenedAt, receivedAt };
    });
  }

  async #store(act: ActUnderWay, request: ActRequest, entry: ActEntry): Promise<void> {
    const { tx, incident, times, before, standing } = act;
    const db = tx.db.withTables<IncidentTables>();
    await db.updateTable('incident').set(columnsOf(standing)).where('id', '=', incident.id).execute();
    await db
      .insertInto('incident_act')
      .values({
        id: request.id,
        incident_id: incident.id,
        kind: entry.kind,
        post: request.post,
        principal: act.viewer.principal,
        channel: request.channel ?? 'APP',
        verified_by: null,
        agency: entry.agency ?? null,
        level: entry.level ?? null,
        about: entry.about ?? null,
        was: entry.was ? JSON.stringify(entry.was) : null,
        became: entry.became ? JSON.stringify(entry.became) : null,
        due_at: entry.dueAt ?? null,
        happened_at: times.happenedAt,
        received_at: times.receivedAt,
        clock_offset_seconds: times.clockOffsetSeconds,
        recorded_at: this.#parts.now(),
        standing_before: JSON.stringify(before),
        revision: standing.revision,
        undone_by: null,
      })
      .execute();
    await settleTimers(tx, incident.id, before, standing);
  }
}

/** What the act says, without what may differ between two sendings, or goes without saying. */
function bodyOf({ sentAt: _differsPerSending, ...said }: ActRequest): object {
  const isSaid = ([name, value]: [string, unknown]) =>
    value !== null && value !== undefined && !(name === 'channel' && value === 'APP');
  return Object.fromEntries(Object.entries(said).filter(isSaid));
}

export async function incidentOpenTo(
  tx: WriteTransaction,
  viewer: Viewer,
  action: Action,
  id: string,
): Promise<IncidentRow> {
  const incident = await tx.db
    .withTables<IncidentTables>()
    .selectFrom('incident')
    .selectAll()
    .where('id', '=', id)
    .where(openTo(viewer, action))
    .executeTakeFirst();
  if (!incident) throw new IncidentUnknown(id);
  return incident;
}

async function requireState(
  tx: WriteTransaction,
  viewer: Viewer,
  incident: IncidentRow,
  { isForClosed = false, isForMerged = false }: ActRule,
): Promise<void> {
  const standing = standingOf(incident);
  if (standing.status === 'MERGED') {
    if (isForMerged) return;
    const root = await rootOf(tx, incident);
    throw new IncidentIsMerged(viewer.canSee(seenIncident(root)) ? root.id : null);
  }
  if (!isForClosed && !isOpen(standing)) throw new IncidentAlreadyClosed(standing.closedAt ?? 0);
}

/** The incident that one is counted with in the end; itself where it is not merged. */
export async function rootOf(tx: WriteTransaction, incident: IncidentRow): Promise<IncidentRow> {
  let root = incident;
  while (root.merged_into !== null) {
    root = await tx.db
      .withTables<IncidentTables>()
      .selectFrom('incident')
      .selectAll()
      .where('id', '=', root.merged_into)
      .executeTakeFirstOrThrow();
  }
  return root;
}
