import type { Kysely } from '@mikro-orm/sql';
import type { StreamTables } from '../../stream/tables.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type { Channel } from '../checkpoint/checkpoint.events.ts';
import type { DisclosureLevel } from '../operation/disclosure-level.policy.ts';
import type { OperationPlan } from '../operation/operation-plan.ts';
import type { IncidentTables } from './incident.queries.ts';
import type { EntryKind } from './incident-entries.policy.ts';
import { canReadReporter, canReadTexts } from './incident-fields.policy.ts';
import type { IncidentRecord } from './incident-record.queries.ts';
import { type HandoverAnswer, revotesOf } from './incident-standing.policy.ts';
import { actsOfRevote, type RevoteRecord, revoteRecord } from './revote-record.ts';
import { visibleTo } from './visible-incidents.queries.ts';

/** Something done about an incident, or noted of it, as one viewer may read it. */
export interface TimelineEntry {
  readonly id: string;
  readonly kind: EntryKind;
  /** Null: noted by the server itself, or its report. */
  readonly post: string | null;
  readonly by: string | null;
  readonly channel: Channel;
  readonly onBehalfOf: string | null;
  readonly agency: string | null;
  readonly verifiedBy: string | null;
  readonly level: DisclosureLevel | null;
  readonly about: string | null;
  readonly was: readonly string[];
  readonly became: readonly string[];
  readonly dueAt: number | null;
  readonly happenedAt: number;
  readonly receivedAt: number;
  readonly text: string | null;
  readonly receiptNumber: string | null;
  readonly walls: number | null;
  readonly isStarred: boolean;
  readonly isUndone: boolean;
}

/** What an entry says that says nothing but what it is and when. */
export const BARE_ENTRY = {
  ...{ post: null, by: null, channel: 'APP', onBehalfOf: null, agency: null, verifiedBy: null, level: null },
  ...{ about: null, was: [], became: [], dueAt: null, text: null, receiptNumber: null, walls: null },
  ...{ isStarred: false, isUndone: false },
} as const satisfies Omit<TimelineEntry, 'id' | 'kind' | 'happenedAt' | 'receivedAt'>;

/** A directive and what became of it. */
export interface DispositionRecord {
  readonly id: string;
  readonly agency: string;
  readonly text: string | null;
  readonly issuedBy: string;
  readonly issuedAt: number;
  readonly dueAt: number;
  readonly confirmedAt: number | null;
  readonly confirmedBy: string | null;
  readonly isOverdue: boolean;
}

export interface HandoverRecord {
  readonly id: string;
  readonly to: string;
  readonly at: number;
  readonly receiptNumber: string | null;
  readonly answer: HandoverAnswer | null;
  readonly answeredAt: number | null;
  readonly answerNumber: string | null;
  readonly answerText: string | null;
}

type Tables = IncidentTables & StreamTables;
type EntryRow = IncidentTables['incident_act'];
/** Texts by the entry they belong to and the name of their field. */
type Texts = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What is written in an entry, whatever its kind calls it. */
const TEXT_FIELDS = ['text', 'result', 'reason', 'wallText'];
const STARS: readonly string[] = ['ENTRY_STARRED', 'ENTRY_UNSTARRED'] satisfies EntryKind[];
const MERGES: readonly string[] = ['MERGED', 'UNMERGED'] satisfies EntryKind[];

/** Reads what was done about an incident, for a viewer who sees it. Sees committed rows only. */
export class IncidentTimeline {
  readonly #db: Kysely<Tables>;
  readonly #plan: OperationPlan;

  constructor(reader: Kysely<unknown>, plan: OperationPlan) {
    this.#db = reader as Kysely<Tables>;
    this.#plan = plan;
  }

  /** Oldest first, its report included. */
  async of(incident: IncidentRecord, viewer: Viewer): Promise<readonly TimelineEntry[]> {
    const rows = await this.#db
      .selectFrom('incident_act')
      .selectAll()
      .where('incident_id', '=', incident.id)
      .orderBy('received_at')
      .orderBy('revision')
      .orderBy('id')
      .execute();
    const texts = await this.#texts([incident.id, ...rows.map(({ id }) => id)]);
    const seen = await this.#visible(rows, viewer);
    const starred = starredOf(rows);
    const mayRead = {
      texts: canReadTexts(viewer, incident, this.#plan),
      reporter: canReadReporter(viewer, incident),
    };
    const entry = (row: EntryRow): TimelineEntry => {
      const own = texts.get(row.id);
      const field = TEXT_FIELDS.find((each) => own?.has(each)) ?? '';
      return {
        ...factsOf(row),
        by: mayRead.reporter ? row.principal : null,
        onBehalfOf: mayRead.reporter ? (own?.get('onBehalfOf') ?? null) : null,
        about: MERGES.includes(row.kind) && !seen.has(row.about) ? null : row.about,
        text: mayRead.texts ? (own?.get(field) ?? null) : null,
        receiptNumber: mayRead.texts ? (own?.get('receiptNumber') ?? own?.get('letterNumber') ?? null) : null,
        isStarred: starred.has(row.id),
      };
    };
    const onBehalfOf = mayRead.reporter ? (texts.get(incident.id)?.get('onBehalfOf') ?? null) : null;
    const by = mayRead.reporter ? incident.reporter : null;
    const report = { ...reportOf(incident), by, onBehalfOf, isStarred: starred.has(incident.id) };
    return [report, ...rows.map(entry)];
  }

  /** Directives that were not undone, oldest first. */
  async dispositionsOf(incident: IncidentRecord, viewer: Viewer): Promise<readonly DispositionRecord[]> {
    const entries = (await this.of(incident, viewer)).filter(({ isUndone }) => !isUndone);
    const { openDispositions } = incident.standing;
    return entries.flatMap(({ id, kind, agency, post, dueAt, text, receivedAt }) => {
      if (kind !== 'DISPOSITION_ISSUED' || agency === null || post === null || dueAt === null) return [];
      const confirmed = entries.find((each) => each.kind === 'DISPOSITION_CONFIRMED' && each.about === id);
      return [
        {
          ...{ id, agency, text, issuedBy: post, issuedAt: receivedAt, dueAt },
          confirmedAt: confirmed?.receivedAt ?? null,
          confirmedBy: confirmed?.post ?? null,
          isOverdue: openDispositions.some((open) => open.id === id && open.isOverdue),
        },
      ];
    });
  }

  /** To whom it was handed over, in order. */
  async handoversOf(incident: IncidentRecord, viewer: Viewer): Promise<readonly HandoverRecord[]> {
    const { handovers } = incident.standing;
    if (handovers.length === 0) return [];
    const texts = canReadTexts(viewer, incident, this.#plan)
      ? await this.#texts(handovers.flatMap(({ act, answered }) => [act, answered?.act ?? act]))
      : null;
    return handovers.map(({ act, to, at, answered }) => {
      const said = answered && texts?.get(answered.act);
      return {
        ...{ id: act, to, at },
        receiptNumber: texts?.get(act)?.get('receiptNumber') ?? null,
        ...{ answer: answered?.answer ?? null, answeredAt: answered?.at ?? null },
        ...{ answerNumber: said?.get('letterNumber') ?? null, answerText: said?.get('text') ?? null },
      };
    });
  }

  /** Revotes that bodies proposed or recommended because of it, in order. */
  async revotesOf(incident: IncidentRecord, viewer: Viewer): Promise<readonly RevoteRecord[]> {
    const revotes = revotesOf(incident.standing);
    if (revotes.length === 0) return [];
    const texts = canReadTexts(viewer, incident, this.#plan)
      ? await this.#texts(revotes.flatMap(actsOfRevote))
      : null;
    const textOf = (act: string | undefined, field: string) => texts?.get(act ?? '')?.get(field) ?? null;
    return revotes.map((revote) => revoteRecord(revote, textOf));
  }

  /** The words that walls may show of it: for whoever sees it. */
  async wallTextOf({ standing }: IncidentRecord): Promise<string | null> {
    if (standing.wallText === null) return null;
    const texts = await this.#texts([standing.wallText]);
    return texts.get(standing.wallText)?.get('wallText') ?? null;
  }

  async #texts(subjects: readonly string[]): Promise<Texts> {
    const rows = await this.#db
      .selectFrom('subject_text')
      .selectAll()
      .where('subject', 'in', subjects)
      .execute();
    const texts = new Map<string, Map<string, string>>();
    for (const { subject, field, text } of rows) {
      const own = texts.get(subject) ?? new Map<string, string>();
      texts.set(subject, own.set(field, text));
    }
    return texts;
  }

  /** Of the incidents that entries are about, those that the viewer sees too. */
  async #visible(rows: readonly EntryRow[], viewer: Viewer): Promise<ReadonlySet<string | null>> {
    const others = rows.flatMap(({ kind, about }) => (MERGES.includes(kind) && about ? [about] : []));
    if (others.length === 0) return new Set();
    const found = await this.#db
      .selectFrom('incident')
      .select('id')
      .where('id', 'in', others)
      .where(visibleTo(viewer))
      .execute();
    return new Set(found.map(({ id }) => id));
  }
}

/** Entries whose newest star, of those that were not undone, was put on. */
function starredOf(rows: readonly EntryRow[]): ReadonlySet<string> {
  const starred = new Set<string>();
  const inOrder = rows.toSorted((one, other) => (one.revision ?? 0) - (other.revision ?? 0));
  for (const { kind, about, undone_by } of inOrder) {
    if (about === null || undone_by !== null || !STARS.includes(kind)) continue;
    if (kind === 'ENTRY_STARRED') starred.add(about);
    else starred.delete(about);
  }
  return starred;
}

type Facts = Omit<TimelineEntry, 'by' | 'onBehalfOf' | 'about' | 'text' | 'receiptNumber' | 'isStarred'>;

const factsOf = (row: EntryRow): Facts => ({
  id: row.id,
  kind: row.kind as EntryKind,
  post: row.post,
  channel: (row.channel ?? 'APP') as Channel,
  agency: row.agency,
  verifiedBy: row.verified_by,
  level: row.level as DisclosureLevel | null,
  was: row.was === null ? [] : (JSON.parse(row.was) as string[]),
  became: row.became === null ? [] : (JSON.parse(row.became) as string[]),
  dueAt: row.due_at,
  walls: null,
  happenedAt: row.happened_at,
  receivedAt: row.received_at,
  isUndone: row.undone_by !== null,
});

const reportOf = ({ id, channel, happenedAt, receivedAt }: IncidentRecord) => ({
  ...BARE_ENTRY,
  ...{ id, kind: 'RAISED' as const, channel: channel as Channel, happenedAt, receivedAt },
});
