import { type Cell, CSV_MARK, csvLine } from '../../kernel/csv.ts';
import type { RecordDetails, Recorder } from '../../kernel/recorder.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type { OperationPlan } from '../operation/operation-plan.ts';
import type { Roster } from '../region/roster.queries.ts';
import type { FileFormat, HistoryQueries, HistoryTraffic } from './history.api.ts';
import type { FoundEntry } from './history.queries.ts';
import { askOf, type HistoryAsk, type SentSearch } from './history-ask.policy.ts';
import type { HistoryFacetName } from './history-kinds.policy.ts';

export interface HistoryFilesParts {
  readonly history: HistoryQueries;
  readonly plan: OperationPlan;
  readonly roster: Roster;
  readonly recorder: Recorder;
}

/** The history as a file to take along: by the rights and the search that a screen has, and on record. */
export class HistoryFiles implements HistoryTraffic {
  readonly #parts: HistoryFilesParts;

  constructor(parts: HistoryFilesParts) {
    this.#parts = parts;
  }

  /** What fits, newest first. That it was taken along, by which search and how much it was, goes on record before it begins. */
  async file(search: SentSearch, format: FileFormat, viewer: Viewer): Promise<AsyncIterable<string>> {
    const { history, recorder } = this.#parts;
    const ask = askOf(search);
    const { total, portions } = await history.all(ask, viewer);
    const details = { format, count: total, ...recorded(ask) };
    recorder.record(viewer, { kind: 'HistoryExported', subject: null, region: ask.region, details });
    return format === 'csv' ? this.#csv(portions) : this.#json(portions);
  }

  async *#csv(portions: AsyncIterable<readonly FoundEntry[]>): AsyncGenerator<string> {
    yield `${CSV_MARK}${csvLine(Object.keys(COLUMNS))}`;
    for await (const entries of portions) {
      const lines = entries.map((entry) =>
        csvLine(Object.values(COLUMNS).map((read) => read(entry, this.#parts))),
      );
      yield lines.join('');
    }
  }

  async *#json(portions: AsyncIterable<readonly FoundEntry[]>): AsyncGenerator<string> {
    yield '[';
    let isFirst = true;
    for await (const entries of portions) {
      const texts = entries.map((entry) => JSON.stringify(told(entry)));
      yield `${isFirst ? '' : ','}\n${texts.join(',\n')}`;
      isFirst = false;
    }
    yield '\n]\n';
  }
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

type Names = Pick<HistoryFilesParts, 'plan' | 'roster'>;

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/** The columns of a sheet, named as the fields of the API are. */
const COLUMNS: Readonly<Record<string, (entry: FoundEntry, names: Names) => Cell>> = {
  id: ({ id }) => id,
  kind: ({ kind }) => kind,
  happenedAt: ({ happenedAt }) => iso(happenedAt),
  receivedAt: ({ receivedAt }) => iso(receivedAt),
  region: ({ region }) => region,
  regionName: ({ region }, { roster }) => roster.regions.get(region)?.name ?? null,
  tps: ({ tps }) => tps,
  incident: ({ incident }) => incident && `${incident.series} ${incident.number}`,
  category: ({ incident }) => incident?.category ?? null,
  categoryName: ({ incident }, { plan }) =>
    plan.categories.find(({ code }) => code === incident?.category)?.label.id ?? null,
  severity: ({ incident }) => incident?.severity ?? null,
  status: ({ incident }) => incident?.status ?? null,
  level: ({ incident }) => incident?.level ?? null,
  stage: ({ stage }) => stage,
  assertion: ({ assertion }) => assertion,
  outcome: ({ outcome }) => outcome,
  readiness: ({ readiness }) => readiness,
  institution: ({ institution }) => institution,
  post: ({ post }) => post,
  by: ({ by }) => by,
  channel: ({ channel }) => channel,
  onBehalfOf: ({ onBehalfOf }) => onBehalfOf,
  agency: ({ agency }) => agency,
  was: ({ was }) => was.join(' '),
  became: ({ became }) => became.join(' '),
  dueAt: ({ dueAt }) => iso(dueAt),
  isUndone: ({ isUndone }) => isUndone,
  receiptNumber: ({ receiptNumber }) => receiptNumber,
  text: ({ text }) => text,
};

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
