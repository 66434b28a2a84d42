import type { Kysely } from '@mikro-orm/sql';
import { canonicalText } from '../../kernel/canonical.ts';
import type { Page, PageRequest } from '../../kernel/page.ts';
import type { CursorCodec } from '../../stream/cursor.ts';
import { malformedCursor } from '../../stream/keyset.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type { SeenAlert } from '../alert/alert-sight.policy.ts';
import type { OperationPlan } from '../operation/operation-plan.ts';
import type { Roster } from '../region/roster.queries.ts';
import { codeWords } from './code-words.ts';
import type { HistoryAsk } from './history-ask.policy.ts';
import { HistoryBook, type HistoryTables, textsOf } from './history-book.ts';
import {
  HistoryEntries,
  type HistoryEntryRecord,
  type ToldIncident,
  toldIncident,
} from './history-entries.ts';
import { HISTORY_CLOCKS } from './history-kinds.policy.ts';
import { type HistoryPlace, type HistoryRow, type KnownIncident, placeOf } from './history-row.ts';
import { type HistoryFacetCounts, type Searched, searchHistory } from './history-search.ts';
import { HistorySight } from './history-sight.ts';
import { WordIndex } from './history-texts.ts';
import { HistoryWords } from './history-words.ts';

/** Entries that are read at a time where there are many. */
const PORTION = 200;

export type { ToldIncident } from './history-entries.ts';

/** An entry as it was found. */
export interface FoundEntry extends HistoryEntryRecord {
  /** The words in it that were meant; empty where none were looked for. */
  readonly matched: readonly string[];
}

export interface HistoryPage extends Page<FoundEntry> {
  readonly total: number;
  readonly facets: readonly HistoryFacetCounts[];
}

/** What fits a search, newest first, with as much of it as its asker may read: all of one moment. */
export interface FoundRows {
  readonly rows: readonly HistoryRow[];
  /** Of at most 400 of them. */
  read(rows: readonly HistoryRow[]): Promise<readonly FoundEntry[]>;
  /** An incident that one of them is about. */
  asOfNow(incident: KnownIncident): KnownIncident;
  told(incident: KnownIncident): ToldIncident;
}

export interface HistoryReadingParts {
  readonly reader: Kysely<unknown>;
  readonly codec: CursorCodec;
  readonly plan: OperationPlan;
  readonly roster: Roster;
  /** An alert as it stands now; null where there is none yet. */
  readonly alert: (id: string) => SeenAlert | null;
}

interface Found extends Searched {
  readonly sight: HistorySight;
  readonly words: HistoryWords | null;
}

/**
 * Answers what happened, when, and who knew: every act that the viewer may read and nothing else. What is found by its words is
 * found by what he may read of it.
 */
export class HistoryReading {
  readonly #parts: HistoryReadingParts;
  readonly #texts = new WordIndex();
  readonly #codes: WordIndex;
  readonly #book: HistoryBook;
  readonly #entries: HistoryEntries;

  constructor(parts: HistoryReadingParts) {
    this.#parts = parts;
    this.#codes = codeWords(parts.plan, parts.roster);
    this.#book = new HistoryBook(parts.reader, (subject, text) => this.#texts.keep(subject, text));
    this.#entries = new HistoryEntries({ ...parts, book: this.#book });
  }

  /** Takes in everything that is committed by now: whoever asks next waits for what comes after it alone. */
  async keepUp(): Promise<void> {
    await this.#book.level();
    for (const clock of HISTORY_CLOCKS) await this.#book.rows(clock);
  }

  /** Nothing more is read of the log: what is under way ends with an error. */
  close(): void {
    this.#book.close();
  }

  /** Newest first. Throws the fault `MALFORMED_CURSOR` for a cursor it never gave out. */
  async history(ask: HistoryAsk, page: PageRequest, viewer: Viewer): Promise<HistoryPage> {
    const { codec } = this.#parts;
    const list = `history ${canonicalText(ask)}`;
    const after = page.after === null ? null : codec.openPage(page.after, list);
    if (typeof after === 'string') throw malformedCursor();
    const found = await this.#search(ask, viewer, page.first, after);
    const nodes = await this.#read(found.rows, found);
    const edges = nodes.map((node, index) => ({
      cursor: codec.sealPage(placeOf(found.rows[index] as HistoryRow, ask.clock), list),
      node,
    }));
    return {
      edges,
      pageInfo: { hasNextPage: found.hasMore, endCursor: edges.at(-1)?.cursor ?? null },
      total: found.total,
      facets: found.facets,
    };
  }

  /** Everything that fits, newest first, in portions, with how many there are. */
  async all(
    ask: HistoryAsk,
    viewer: Viewer,
  ): Promise<{ readonly total: number; readonly portions: AsyncGenerator<readonly FoundEntry[]> }> {
    const found = await this.#search(ask, viewer, Number.POSITIVE_INFINITY, null);
    return { total: found.total, portions: this.#portions(found) };
  }

  /** Everything that fits, to be counted rather than read. */
  async found(ask: HistoryAsk, viewer: Viewer): Promise<FoundRows> {
    const found = await this.#search(ask, viewer, Number.POSITIVE_INFINITY, null);
    return {
      rows: found.rows,
      read: (rows) => this.#read(rows, found),
      asOfNow: (incident) => found.sight.of(incident).incident,
      told: toldIncident,
    };
  }

  async *#portions(found: Found): AsyncGenerator<readonly FoundEntry[]> {
    for (let at = 0; at < found.rows.length; at += PORTION)
      yield this.#read(found.rows.slice(at, at + PORTION), found);
  }

  async #search(ask: HistoryAsk, viewer: Viewer, first: number, after: HistoryPlace | null): Promise<Found> {
    const { plan, roster, alert } = this.#parts;
    await this.#book.level();
    const sight = new HistorySight(viewer, { plan, alert });
    const words = ask.text === null ? null : await this.#wordsOf(ask.text, sight);
    const searched = await searchHistory({
      rows: await this.#book.rows(ask.clock),
      ...{ ask, first, after, regency: roster.kabupaten.code },
      isOpen: (row) => (words === null || words.matches(row)) && sight.sees(row),
      knowsPeople: (row) => sight.knowsPeople(row),
      asOfNow: (incident) => sight.of(incident).incident,
    });
    return { ...searched, sight, words };
  }

  /** What the words were found in as it reads now: a text that was erased is found no more, from that moment on. */
  async #wordsOf(text: string, sight: HistorySight): Promise<HistoryWords> {
    const mayLook = (id: string) => {
      const row = this.#book.row(id);
      return row !== null && sight.sees(row) && sight.readsTexts(row);
    };
    const words = await HistoryWords.of(text, {
      ...{ codes: this.#codes, texts: this.#texts, mayLook },
      asOfNow: (incident) => sight.of(incident).incident,
    });
    const ids = words.inTexts;
    const now = await textsOf(this.#parts.reader as Kysely<HistoryTables>, ids);
    for (const id of ids) {
      const reads = now.get(id) ?? '';
      if (reads === this.#texts.textOf(id)) continue;
      words.forget(id);
      this.#texts.keep(id, reads);
    }
    return words;
  }

  async #read(rows: readonly HistoryRow[], { sight, words }: Found): Promise<readonly FoundEntry[]> {
    const entries = await this.#entries.of(rows, sight);
    return entries.map((entry, index) => ({
      ...entry,
      matched: words?.wordsIn(rows[index] as HistoryRow) ?? [],
    }));
  }
}
