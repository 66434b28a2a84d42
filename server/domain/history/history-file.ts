import { csvOf } from '../../kernel/csv.ts';
import type { RecordDetails, Recorder } from '../../kernel/recorder.ts';
import type { Cell, Sheet } from '../../kernel/sheet.ts';
import { xlsxOf } from '../../kernel/xlsx.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import { type OperationPlan, ZONE_OFFSET_HOURS } from '../operation/operation-plan.ts';
import type { Roster } from '../region/roster.queries.ts';
import { FileWords } from './file-words.ts';
import type { FileLanguage, HistoryQueries, HistoryTraffic, WantedFile } from './history.api.ts';
import type { FoundEntry } from './history.queries.ts';
import { askOf, type HistoryAsk, type SentSearch } from './history-ask.policy.ts';
import type { HistoryFacetName } from './history-kinds.policy.ts';
import { HISTORY_COLUMNS, isMomentColumn } from './history-sheet.ts';

const HOUR_MS = 3_600_000;

type Portions = AsyncIterable<readonly FoundEntry[]>;

export interface HistoryFilesParts {
  readonly history: HistoryQueries;
  readonly plan: OperationPlan;
  readonly roster: Roster;
  readonly recorder: Recorder;
  /** The names of people by principal: of those who have one. */
  readonly namesOf: (principals: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}

/** The history as a file to take along: by the rights and the search that a screen has, and on record. */
export class HistoryFiles implements HistoryTraffic {
  readonly #parts: HistoryFilesParts;

  constructor(parts: HistoryFilesParts) {
    this.#parts = parts;
  }

  /** What fits, newest first. That it was taken along, by which search and how much it was, goes on record before it begins. */
  async file(
    search: SentSearch,
    { format, language }: WantedFile,
    viewer: Viewer,
  ): Promise<AsyncIterable<string | Uint8Array>> {
    const { history, recorder } = this.#parts;
    const ask = askOf(search);
    const { total, portions } = await history.all(ask, viewer);
    const details = { format, count: total, ...recorded(ask) };
    recorder.record(viewer, { kind: 'HistoryExported', subject: null, region: ask.region, details });
    if (format === 'json') return jsonOf(portions);
    const sheet = this.#sheet(portions, language);
    return format === 'csv' ? csvOf(sheet) : xlsxOf(sheet);
  }

  #sheet(portions: Portions, language: FileLanguage): Sheet {
    const { plan } = this.#parts;
    const words = new FileWords(language, plan);
    return {
      ...{ name: words.word('file.history'), language },
      aheadMs: ZONE_OFFSET_HOURS[plan.zone] * HOUR_MS,
      columns: HISTORY_COLUMNS.map((column) => ({
        title: words.word(column.title, { zone: plan.zone }),
        width: column.width,
        isMoment: isMomentColumn(column),
      })),
      portions: this.#rows(portions, words),
    };
  }

  /** One row for each entry; where there is none, one that says so: an empty sheet looks like a fault. */
  async *#rows(portions: Portions, words: FileWords): AsyncGenerator<readonly (readonly Cell[])[]> {
    const { roster, namesOf } = this.#parts;
    let isEmpty = true;
    for await (const entries of portions) {
      isEmpty = false;
      const names = await namesOf([...new Set(entries.flatMap(({ by }) => by ?? []))]);
      yield entries.map((entry) => HISTORY_COLUMNS.map(({ cell }) => cell(entry, { words, roster, names })));
    }
    if (isEmpty) yield [HISTORY_COLUMNS.map((_, at) => (at === 0 ? words.word('file.nothing') : null))];
  }
}

async function* jsonOf(portions: Portions): AsyncGenerator<string> {
  yield '[';
  let isFirst = true;
  for await (const entries of portions) {
    const texts = entries.map((entry) => JSON.stringify(told(entry)));
    yield `${isFirst ? '' : ','}\n${texts.join(',\n')}`;
    isFirst = false;
  }
  yield '\n]\n';
}

const FACET_NAMES: Readonly<Record<HistoryFacetName, string>> = {
  ...{ KIND: 'kinds', REGION: 'regions', CATEGORY: 'categories', SEVERITY: 'severities', STATUS: 'statuses' },
  ...{ AGENCY: 'agencies', POST: 'posts', CHANNEL: 'channels', LEVEL: 'levels' },
};

/** What of a search goes on record: codes and instants. What was typed is not repeated there, only that something was. */
function recorded({ text, from, until, tps, clock, incident, principal, chosen }: HistoryAsk): RecordDetails {
  const asked = {
    clock,
    fromAt: from,
    untilAt: until,
    atTps: tps,
    incident,
    principal,
    hasWords: text !== null,
  };
  const facets = Object.entries(chosen).map(([facet, values]) => [
    FACET_NAMES[facet as HistoryFacetName],
    values.join(' '),
  ]);
  return Object.fromEntries([...Object.entries(asked).filter(([, value]) => value !== null), ...facets]);
}

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/** As the API tells it, with instants as it writes them. */
const told = ({
  matched: _words,
  tellsOf: _inside,
  happenedAt,
  receivedAt,
  dueAt,
  ...entry
}: FoundEntry) => ({
  ...entry,
  happenedAt: iso(happenedAt),
  receivedAt: iso(receivedAt),
  dueAt: iso(dueAt),
});
