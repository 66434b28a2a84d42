import type { OperationPlan } from '../operation/operation-plan.ts';
import { FloodGauge } from './flood-gauge.ts';
import type { IncidentFacts } from './incident-facts.ts';
import type { LogLine } from './situation.view.ts';

const LOG_LENGTH = 20;

interface LoggedLine {
  readonly seq: number;
  readonly line: LogLine;
}

/** What a kabupaten or a kecamatan keeps beside its counts: its incidents and its log lines, in the order of events. */
export class ScopeRegister {
  readonly open = new Map<string, IncidentFacts>();
  readonly flood: FloodGauge;
  hasReports = false;
  /** The newest event that brought the first report. */
  firstReportSeq = 0;
  readonly #closed: IncidentFacts[] = [];
  readonly #lines: LoggedLine[] = [];
  readonly #raisedByDay = new Map<number, number>();

  constructor(flood: OperationPlan['flood']) {
    this.flood = new FloodGauge(flood);
  }

  noteReport(seq: number): void {
    if (this.hasReports) return;
    this.hasReports = true;
    this.firstReportSeq = seq;
  }

  raise(incident: IncidentFacts, day: number): void {
    this.open.set(incident.id, incident);
    this.flood.add(incident.raised.receivedAt);
    this.#raisedByDay.set(day, this.raisedOn(day) + 1);
  }

  close(incident: IncidentFacts): void {
    this.open.delete(incident.id);
    this.#closed.push(incident);
  }

  addLine(seq: number, line: LogLine): void {
    this.#lines.push({ seq, line });
  }

  raisedOn(day: number): number {
    return this.#raisedByDay.get(day) ?? 0;
  }

  get lastClosed(): IncidentFacts | null {
    return this.#closed.at(-1) ?? null;
  }

  /** Ids of the incidents that were open after event `seq` and are not any more. */
  closedSince(seq: number): string[] {
    const first = this.#closed.findLastIndex((incident) => (incident.closedSeq ?? 0) <= seq) + 1;
    return this.#closed.slice(first).flatMap((incident) => (incident.raisedSeq <= seq ? [incident.id] : []));
  }

  /** Lines that entered the newest 20 after event `seq` and are still there, and the ids of those that left them. */
  logSince(seq: number): { entered: LogLine[]; left: string[] } {
    const known = this.#lines.findLastIndex((logged) => logged.seq <= seq) + 1;
    const start = Math.max(0, this.#lines.length - LOG_LENGTH);
    const entered = this.#lines.slice(Math.max(start, known)).map(({ line }) => line);
    const left = this.#lines.slice(Math.max(0, known - LOG_LENGTH), Math.min(known, start));
    return { entered, left: left.map(({ line }) => line.id) };
  }
}
