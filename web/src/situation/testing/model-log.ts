import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type {
  BoardIncident,
  LogLine,
  SituationCell,
  SituationPatch,
  SituationRow,
} from '../situation.types.ts';
import {
  iso,
  MORNING,
  makeCell,
  makeHeadline,
  makeIncident,
  makeLogLine,
  makePatch,
  makeRow,
} from './make.ts';

/** The model's picture: plain lists, sorted, written without any code of the client. */
export type ModelView = Omit<SituationPatch, 'removedIncidents' | 'removedLog'>;

interface Facts {
  readonly rows: SituationRow[];
  readonly cells: SituationCell[];
  readonly incidents: BoardIncident[];
  readonly log: LogLine[];
}

const regions = ['15.07.01', '15.07.02', '15.07.05'];
const stages = ['VOTING_OPENED', 'VOTING_CLOSED'];

const nothing: Facts = {
  rows: regions.map((region) => makeRow({ region, openIncidents: 0 })),
  cells: regions.flatMap((region) => stages.toSorted().map((stage) => makeCell({ region, stage, done: 0 }))),
  incidents: [],
  log: [],
};

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/** One event: the number decides what happens. */
function afterEvent(facts: Facts, seq: number, dice: number): Facts {
  const region = regions[dice % regions.length] ?? '';
  const pick = Math.floor(dice / 16);
  switch (dice % 5) {
    case 0:
      return {
        ...facts,
        rows: facts.rows.map((row) =>
          row.region === region ? { ...row, openIncidents: row.openIncidents + 1 } : row,
        ),
      };
    case 1:
      return {
        ...facts,
        cells: facts.cells.map((cell) => (cell.region === region ? { ...cell, done: cell.done + 1 } : cell)),
      };
    case 2: {
      const incident = makeIncident({ id: `i${pick}-${seq}`, number: seq, region });
      return { ...facts, incidents: [...facts.incidents, incident].toSorted(byId) };
    }
    case 3:
      return {
        ...facts,
        incidents: facts.incidents.filter((_, at) => at !== pick % (facts.incidents.length + 1)),
      };
    default: {
      const line = makeLogLine({ id: `l${pick}-${seq}`, at: iso(MORNING + seq * 1000), region });
      return { ...facts, log: [...facts.log, line].slice(-4) };
    }
  }
}

/** A log and its fold at every position; `restored` is what a server has after an old copy was put back. */
export class ModelLog {
  readonly #folds: Facts[];

  constructor(folds: readonly Facts[] = [nothing]) {
    this.#folds = [...folds];
  }

  get head(): number {
    return this.#folds.length - 1;
  }

  append(dice: number): void {
    const seq = this.head + 1;
    this.#folds.push(afterEvent(this.#folds[this.head] ?? nothing, seq, dice));
  }

  restored(seq: number): ModelLog {
    return new ModelLog(this.#folds.slice(0, seq + 1));
  }

  /** The picture at a position: what the log says, and what the time alone changes. */
  view(seq: number, asOf: number): ModelView {
    const facts = this.#folds[seq];
    if (facts === undefined) throw new Error(`No position ${seq}`);
    const step = Math.floor(asOf / 7_000);
    return {
      headline: makeHeadline({ incidentsToday: facts.incidents.length, coverageHeard: step % 713 }),
      ...facts,
      silentGroups: step % 2 === 0 ? [] : [{ desa: '15.07.05.2004', tpsNumbers: [1, 2], lastHeardAt: null }],
    };
  }
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

const changed = <Entity>(before: readonly Entity[], after: readonly Entity[]): Entity[] =>
  after.filter((entity) => !before.some((old) => isSame(old, entity)));

const gone = (before: readonly { id: string }[], after: readonly { id: string }[]): string[] =>
  before.map(({ id }) => id).filter((id) => !after.some((entity) => entity.id === id));

/** What leads from one view to another; from null, all of it. */
export function patchBetween(before: ModelView | null, after: ModelView): SituationPatch {
  if (before === null) return makePatch(after);
  return {
    headline: isSame(before.headline, after.headline) ? null : after.headline,
    rows: changed(before.rows, after.rows),
    cells: changed(before.cells, after.cells),
    incidents: changed(before.incidents, after.incidents),
    removedIncidents: gone(before.incidents, after.incidents),
    log: changed(before.log, after.log),
    removedLog: gone(before.log, after.log),
    silentGroups: isSame(before.silentGroups, after.silentGroups) ? null : after.silentGroups,
  };
}

export const hashOfView = (view: ModelView): string =>
  createHash('sha256')
    .update(canonicalize(view) ?? '', 'utf8')
    .digest('hex');
