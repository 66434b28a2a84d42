import { SIGHTS, type Sight } from '../access/disclosure.policy.ts';
import type { IncidentFacts } from './incident-facts.ts';
import { hasLog, isWhole } from './showing.ts';
import type { LogLine } from './situation.view.ts';

const LOG_LENGTH = 20;

interface LoggedLine {
  readonly seq: number;
  readonly line: LogLine;
  /** The incident that it tells of; null for news of a stage. */
  readonly incident: IncidentFacts | null;
}

interface Departure {
  readonly seq: number;
  readonly incident: IncidentFacts;
}

/** The newest event that changed what one sight is shown of the board or the news here, and of each incident. */
interface Shown {
  lastSeq: number;
  /** The newest event that changed what is told of an incident that is closed. */
  closedSeq: number;
  readonly rowSeqs: Map<string, number>;
}

/**
 * What a kabupaten or a kecamatan keeps beside its counts: its incidents and its log lines, in the order of events. It keeps
 * them all; each sight reads those that it shows. A line is shown while its incident is, and to a sight that shows no such
 * incident any more it was never there.
 */
export class ScopeRegister {
  readonly #open = new Map<string, IncidentFacts>();
  /** In the order in which they were closed. */
  #closed: IncidentFacts[] = [];
  /** Events by which an incident may have left a board. */
  readonly #departures: Departure[] = [];
  #lines: LoggedLine[] = [];
  readonly #shown: Readonly<Record<Sight, Shown>> = Object.fromEntries(
    SIGHTS.map((sight) => [sight, { lastSeq: 0, closedSeq: 0, rowSeqs: new Map() }]),
  ) as unknown as Record<Sight, Shown>;

  /** The newest event that changed a row or a line that this sight is shown here; 0 before the first. */
  lastSeq(sight: Sight): number {
    return this.#shown[sight].lastSeq;
  }

  /** The newest event that changed what this sight is told of an incident that stays closed; 0 before the first. */
  closedSeq(sight: Sight): number {
    return this.#shown[sight].closedSeq;
  }

  /** Event `seq` changed what is told of an incident that is closed and stays so. */
  noteClosed(seq: number, incident: IncidentFacts): void {
    for (const sight of SIGHTS) {
      if (this.lastClosed(sight) !== incident) continue;
      const shown = this.#shown[sight];
      [shown.lastSeq, shown.closedSeq] = [seq, seq];
    }
  }

  /** Event `seq` changed the row that this sight has for an incident, or gave it one, or took it away. */
  noteRow(seq: number, sight: Sight, incident: IncidentFacts): void {
    const shown = this.#shown[sight];
    shown.lastSeq = seq;
    shown.rowSeqs.set(incident.id, seq);
  }

  /** Event `seq` has opened an incident, ended it, or changed who sees it. */
  turn(seq: number, incident: IncidentFacts): void {
    if (incident.isOpen) this.#open.set(incident.id, incident);
    else this.#open.delete(incident.id);
    this.#settleClosed(incident);
    this.#departures.push({ seq, incident });
  }

  #settleClosed(incident: IncidentFacts): void {
    const known = this.#closed.indexOf(incident);
    if (known >= 0) this.#closed.splice(known, 1);
    if (incident.standing.status !== 'CLOSED') return;
    const before = this.#closed.findLastIndex(({ closedSeq }) => closedSeq < incident.closedSeq);
    this.#closed.splice(before + 1, 0, incident);
  }

  addLine(seq: number, line: LogLine, incident: IncidentFacts | null): void {
    this.#lines.push({ seq, line, incident });
    for (const sight of SIGHTS.filter(hasLog)) {
      if (incident === null || incident.showingTo(sight) === 'FULL') this.#shown[sight].lastSeq = seq;
    }
  }

  /**
   * What is shown here and may be again; not what was. `own`: the incident here that an incident of the other one is.
   */
  takeOver(other: ScopeRegister, own: (incident: IncidentFacts) => IncidentFacts): void {
    for (const [id, incident] of other.#open) this.#open.set(id, own(incident));
    this.#closed = other.#closed.map(own);
    this.#lines = other.#linesAlive.map((logged) =>
      logged.incident === null ? logged : { ...logged, incident: own(logged.incident) },
    );
    for (const sight of SIGHTS) {
      const [shown, { lastSeq, closedSeq, rowSeqs }] = [this.#shown[sight], other.#shown[sight]];
      [shown.lastSeq, shown.closedSeq] = [lastSeq, closedSeq];
      for (const id of this.#open.keys()) shown.rowSeqs.set(id, rowSeqs.get(id) ?? 0);
    }
  }

  /** Lines that may ever be among the newest of a sight: whatever becomes of incidents, lines of stages are shown. */
  get #linesAlive(): LoggedLine[] {
    let stages = 0;
    const last = this.#lines.findLastIndex(({ incident }) => {
      if (incident === null) stages += 1;
      return stages === LOG_LENGTH;
    });
    return this.#lines.slice(Math.max(0, last));
  }

  /** The incidents on the board of a sight whose row changed there after event `seq`. */
  changedSince(seq: number, sight: Sight): IncidentFacts[] {
    const { rowSeqs } = this.#shown[sight];
    return [...this.#open.values()].filter(
      (incident) => (rowSeqs.get(incident.id) ?? 0) > seq && incident.isOnBoardOf(sight),
    );
  }

  /** Ids of the incidents that were on the board of a sight after event `seq` and are not any more. */
  leftSince(seq: number, sight: Sight): string[] {
    const first = this.#departures.findLastIndex((departure) => departure.seq <= seq) + 1;
    const left = this.#departures
      .slice(first)
      .filter(({ incident }) => incident.wasOnBoardOf(sight, seq) && !incident.isOnBoardOf(sight));
    return [...new Set(left.map(({ incident }) => incident.id))];
  }

  /** The incident closed last of those whose place and kind a sight shows. */
  lastClosed(sight: Sight): IncidentFacts | null {
    return this.#closed.findLast((incident) => isWhole(incident.showingTo(sight))) ?? null;
  }

  /** Lines that are among the newest 20 of a sight and were not after event `seq`, and the ids of those that were and are not. */
  logSince(seq: number, sight: Sight): { entered: LogLine[]; left: string[] } {
    if (!hasLog(sight)) return { entered: [], left: [] };
    const now = this.#newest(({ incident }) => incident === null || incident.showingTo(sight) === 'FULL');
    const then = this.#newest(
      (logged) =>
        logged.seq <= seq &&
        (logged.incident === null || logged.incident.showingAfter(seq, sight) === 'FULL'),
    );
    return {
      entered: now.filter((line) => !then.includes(line)),
      left: then.filter((line) => !now.includes(line)).map(({ id }) => id),
    };
  }

  /** The newest 20 lines that are shown, in the order of events. */
  #newest(isShown: (logged: LoggedLine) => boolean): LogLine[] {
    const lines: LogLine[] = [];
    for (let index = this.#lines.length - 1; index >= 0 && lines.length < LOG_LENGTH; index -= 1) {
      const logged = this.#lines[index] as LoggedLine;
      if (isShown(logged)) lines.push(logged.line);
    }
    return lines.reverse();
  }
}
