import { must } from '../../kernel/must.ts';
import { ACCESS_EVENT_KINDS } from '../access/access.events.ts';
import type { CheckpointReported } from '../checkpoint/checkpoint.events.ts';
import type {
  AgencyAssigned,
  IncidentAcknowledged,
  IncidentClosed,
  IncidentRaised,
} from '../incident/incident.events.ts';
import { IncidentFacts } from './incident-facts.ts';
import { type DraftLine, finishLines, hindranceLine, incidentLine, stageLine } from './log-lines.ts';
import { PictureTree } from './picture-tree.ts';
import type { SituationGround } from './situation-ground.ts';
import { SituationScope } from './situation-scope.ts';
import { StageSchedule } from './stage-schedule.ts';
import { type TpsEffect, watchTps } from './tps-change.ts';
import { StageFact, type TpsFacts } from './tps-facts.ts';

/** An event as the log holds it; what else a row carries does not matter here. */
export interface PictureEvent {
  seq: number;
  id: string;
  kind: string;
  /** JSON text of the payload that belongs to `kind`. */
  payload: string;
}

/**
 * The facts of one operation in one kabupaten, folded from its log event by event. Holds no clock: what the facts mean
 * is asked with an instant, which may lie before or after the last one asked for.
 */
export class Picture {
  readonly schedule: StageSchedule;
  readonly tree: PictureTree;
  readonly #ground: SituationGround;
  readonly #incidents = new Map<string, IncidentFacts>();
  readonly #scopes = new Map<string, SituationScope>();
  #seq = 0;
  readonly #folds = new Map<string, (event: PictureEvent) => void>([
    ['CheckpointReported', (event) => this.#report(event, JSON.parse(event.payload) as CheckpointReported)],
    ['IncidentRaised', (event) => this.#raise(event, JSON.parse(event.payload) as IncidentRaised)],
    [
      'IncidentAcknowledged',
      (event) => this.#acknowledge(event, JSON.parse(event.payload) as IncidentAcknowledged),
    ],
    ['AgencyAssigned', (event) => this.#assign(event, JSON.parse(event.payload) as AgencyAssigned)],
    ['IncidentClosed', (event) => this.#close(event, JSON.parse(event.payload) as IncidentClosed)],
    // The picture is asked with an instant; how the clock came to it is none of its business.
    ['ExerciseClockRun', () => undefined],
    // Who may see a picture is not in the picture.
    ...ACCESS_EVENT_KINDS.map((kind): [string, () => void] => [kind, () => undefined]),
  ]);

  constructor(ground: SituationGround) {
    this.#ground = ground;
    this.schedule = new StageSchedule(ground.plan);
    this.tree = new PictureTree(ground, this.schedule);
  }

  /** The newest event folded in; 0 before the first. */
  get seq(): number {
    return this.#seq;
  }

  /** The picture as seen from a kabupaten or kecamatan; null where there is no such scope. Always the same object. */
  scope(code: string): SituationScope | null {
    const known = this.#scopes.get(code);
    if (known !== undefined) return known;
    const region = this.tree.region(code);
    const register = this.tree.register(code);
    if (region === undefined || register === undefined) return null;
    const scope = new SituationScope(region, register, this.schedule, this.#ground.plan, () => this.#seq);
    this.#scopes.set(code, scope);
    return scope;
  }

  /**
   * Folds in the next event. Throws, and changes nothing, where `seq` does not follow the last one, the kind is
   * unknown, or the event names a TPS, stage, region or incident that does not exist here: then the log and the
   * operation do not belong together.
   */
  apply(event: PictureEvent): void {
    if (event.seq !== this.#seq + 1) {
      throw new Error(`the picture holds event ${this.#seq} and cannot go on with event ${event.seq}`);
    }
    try {
      this.#fold(event);
    } catch (cause) {
      throw new Error(`event ${event.seq} (${event.kind}) does not belong to this operation`, { cause });
    }
    this.#seq = event.seq;
  }

  #fold(event: PictureEvent): void {
    const fold = this.#folds.get(event.kind);
    if (fold === undefined) throw new Error(`no event is called ${event.kind}`);
    fold(event);
  }

  #report(event: PictureEvent, report: CheckpointReported): void {
    const tps = this.#tps(report.tps);
    this.#requireStage(report.stage);
    const position = this.schedule.positionOf(report.stage);
    const before = { fact: tps.facts[position ?? -1], isConflict: tps.conflicts[position ?? -1] };
    this.#changeTps(event.seq, tps, () => {
      tps.hear(report.receivedAt);
      if (position !== undefined) tps.assert(position, report);
    });
    this.#noteReport(event.seq, tps.desaCode);
    if (position === undefined) return;
    const drafts: DraftLine[] = [];
    const minutes = this.#minutesLate(tps, position);
    const isNews = before.fact !== StageFact.DONE && before.fact !== StageFact.IMPLIED;
    if (isNews && tps.facts[position] === StageFact.DONE && minutes !== null) {
      drafts.push(stageLine('STAGE_DONE_LATE', tps, report.stage, minutes));
    }
    if (before.isConflict === 0 && tps.conflicts[position] === 1) {
      drafts.push(stageLine('CONFLICT_OPENED', tps, report.stage, null));
    }
    this.#log(event, report.receivedAt, tps.desaCode, drafts);
  }

  /** Whole minutes past its limit; null where it was in time, or where the stage has no place on the wall. */
  #minutesLate(tps: TpsFacts, position: number): number | null {
    const stage = this.schedule.stages[position];
    const doneAt = tps.doneAt(position);
    if (stage === undefined || !stage.isOnWall || doneAt === null) return null;
    const over = doneAt - stage.limitAt[tps.signalClass];
    return over > 0 ? Math.floor(over / 60_000) : null;
  }

  #raise(event: PictureEvent, raised: IncidentRaised): void {
    const region = must(this.tree.region(raised.region), `region ${raised.region}`);
    const tpsList = raised.tps.map((code) => this.#tps(code));
    if (this.#incidents.has(raised.incidentId))
      throw new Error(`incident ${raised.incidentId} was raised before`);
    if (raised.hindersStage !== null) this.#requireStage(raised.hindersStage);
    const hinders =
      raised.hindersStage === null ? null : (this.schedule.positionOf(raised.hindersStage) ?? null);
    const incident = new IncidentFacts(event.seq, raised, { region, tpsList, hinders });
    this.#incidents.set(incident.id, incident);
    const isWordFromThem = isFromTps(incident);
    const hindered = tpsList.filter((tps) => {
      const effect = this.#changeTps(event.seq, tps, () => {
        if (isWordFromThem) tps.hear(raised.receivedAt);
        if (hinders !== null) tps.hinder(hinders, incident.id);
      });
      if (isWordFromThem) this.#noteReport(event.seq, tps.desaCode);
      return effect?.changed.some(({ to }) => to === StageFact.HINDERED) ?? false;
    });
    this.#noteReport(event.seq, region.code);
    for (const each of region.chain) {
      each.countIncident(event.seq, incident, 1);
      this.tree.register(each.code)?.raise(incident, this.schedule.dayAt(raised.receivedAt));
    }
    const drafts = [incidentLine('INCIDENT_RAISED', incident, null)];
    if (hindered.length > 0) drafts.push(hindranceLine('STAGE_HINDERED', incident, hindered));
    this.#log(event, raised.receivedAt, region.code, drafts);
  }

  #acknowledge(event: PictureEvent, act: IncidentAcknowledged): void {
    const incident = this.#incident(act.incidentId);
    this.#changeIncident(event.seq, incident, () => {
      incident.acknowledged ??= act;
    });
    const line = incidentLine('INCIDENT_ACKNOWLEDGED', incident, act.post);
    this.#log(event, act.receivedAt, incident.region.code, [line]);
  }

  #assign(event: PictureEvent, act: AgencyAssigned): void {
    const incident = this.#incident(act.incidentId);
    this.#changeIncident(event.seq, incident, () => {
      incident.assigned = act;
    });
    this.#log(event, act.receivedAt, incident.region.code, [
      incidentLine('AGENCY_ASSIGNED', incident, act.post),
    ]);
  }

  #close(event: PictureEvent, act: IncidentClosed): void {
    const incident = this.#incident(act.incidentId);
    if (incident.closed !== null) throw new Error(`incident ${incident.id} is closed already`);
    this.#changeIncident(event.seq, incident, () => {
      incident.closed = act;
      incident.closedSeq = event.seq;
    });
    for (const each of incident.region.chain) this.tree.register(each.code)?.close(incident);
    const { hinders } = incident;
    const released = incident.tpsList.filter((tps) => {
      if (hinders === null) return false;
      const effect = this.#changeTps(event.seq, tps, () => tps.release(hinders, incident.id));
      return effect?.changed.some(({ from }) => from === StageFact.HINDERED) ?? false;
    });
    const drafts = [incidentLine('INCIDENT_CLOSED', incident, act.post)];
    if (released.length > 0) drafts.push(hindranceLine('STAGE_RELEASED', incident, released));
    this.#log(event, act.receivedAt, incident.region.code, drafts);
  }

  #changeIncident(seq: number, incident: IncidentFacts, act: () => void): void {
    const regions = incident.region.chain;
    for (const region of regions) region.countIncident(seq, incident, -1);
    act();
    incident.lastSeq = seq;
    for (const region of regions) region.countIncident(seq, incident, 1);
  }

  /** Changes a TPS and tells the regions around it, and the incidents whose hold on it ends or begins. */
  #changeTps(seq: number, tps: TpsFacts, act: () => void): TpsEffect | null {
    const effect = watchTps(tps, this.schedule, act);
    if (effect === null) return null;
    for (const region of this.tree.around(tps)) region.noteTpsChange(seq, effect.change);
    for (const { position } of effect.changed) {
      for (const incidentId of tps.hindrancesOf(position)) this.#touchIncident(seq, incidentId);
    }
    return effect;
  }

  /** What the board shows of it has changed without an act of its own. */
  #touchIncident(seq: number, incidentId: string): void {
    const incident = this.#incident(incidentId);
    incident.lastSeq = seq;
    for (const region of incident.region.chain) region.lastSeq = seq;
  }

  #noteReport(seq: number, regionCode: string): void {
    for (const { code } of this.tree.region(regionCode)?.chain ?? [])
      this.tree.register(code)?.noteReport(seq);
  }

  #log(event: PictureEvent, at: number, regionCode: string, drafts: readonly DraftLine[]): void {
    if (drafts.length === 0) return;
    const lines = finishLines(event.id, at, drafts);
    for (const region of this.tree.region(regionCode)?.chain ?? []) {
      const register = this.tree.register(region.code);
      for (const line of lines) register?.addLine(event.seq, line);
    }
  }

  #requireStage(code: string): void {
    if (!this.schedule.knows(code)) throw new Error(`the plan has no stage ${code}`);
  }

  #tps(code: string): TpsFacts {
    return must(this.tree.tps(code), `TPS ${code}`);
  }

  #incident(id: string): IncidentFacts {
    return must(this.#incidents.get(id), `incident ${id}`);
  }
}

/**
 * Whether an incident is a word from the TPS it names. One that names every TPS of its region is about the region: it
 * may come from anybody (a power cut in a whole kecamatan), so it must not end the silence of any of them.
 */
const isFromTps = ({ tpsList, region }: IncidentFacts): boolean =>
  region.tpsCount === 1 || tpsList.length < region.tpsCount;
