import { must } from '../../kernel/must.ts';
import { ACCESS_EVENT_KINDS } from '../access/access.events.ts';
import type { DisclosureLevel, Sight } from '../access/disclosure.policy.ts';
import { ALERT_EVENT_KINDS } from '../alert/alert.events.ts';
import type { CheckpointReported, TpsCalled } from '../checkpoint/checkpoint.events.ts';
import {
  type AgencyAssigned,
  type IncidentAcknowledged,
  type IncidentClosed,
  type IncidentLevelChanged,
  type IncidentRaised,
  levelWhenRaised,
} from '../incident/incident.events.ts';
import { PHOTO_EVENT_KINDS } from '../photo/photo.events.ts';
import type { RollCallAnswered, RollCallClosed, RollCallOpened } from '../rollcall/rollcall.events.ts';
import { IncidentFacts } from './incident-facts.ts';
import { type DraftLine, finishLines, hindranceLine, incidentLine, stageLine } from './log-lines.ts';
import { PictureTree } from './picture-tree.ts';
import { RollCalls } from './roll-calls.ts';
import type { IncidentStanding } from './showing.ts';
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
  readonly #rollCalls: RollCalls;
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
    [
      'IncidentLevelChanged',
      (event) => this.#classify(event, JSON.parse(event.payload) as IncidentLevelChanged),
    ],
    ['TpsCalled', (event) => this.#call(event, JSON.parse(event.payload) as TpsCalled)],
    [
      'RollCallOpened',
      ({ seq, payload }) => this.#rollCalls.open(seq, JSON.parse(payload) as RollCallOpened),
    ],
    [
      'RollCallAnswered',
      ({ seq, payload }) => this.#rollCalls.answer(seq, JSON.parse(payload) as RollCallAnswered),
    ],
    [
      'RollCallClosed',
      ({ seq, payload }) => this.#rollCalls.close(seq, JSON.parse(payload) as RollCallClosed),
    ],
    // The picture is asked with an instant; how the clock came to it is none of its business.
    ['ExerciseClockRun', () => undefined],
    // Who may see a picture is not in the picture, nor who was called about it; photos are on no wall.
    ...[...ACCESS_EVENT_KINDS, ...PHOTO_EVENT_KINDS, ...ALERT_EVENT_KINDS].map(
      (kind): [string, () => void] => [kind, () => undefined],
    ),
  ]);

  constructor(ground: SituationGround) {
    this.#ground = ground;
    this.schedule = new StageSchedule(ground.plan);
    this.tree = new PictureTree(ground, this.schedule);
    this.#rollCalls = new RollCalls(this.tree);
  }

  /** The newest event folded in; 0 before the first. */
  get seq(): number {
    return this.#seq;
  }

  /**
   * The picture as seen from a kabupaten or kecamatan by one sight; null where there is no such scope. Always the same object.
   */
  scope(code: string, sight: Sight): SituationScope | null {
    const key = `${code} ${sight}`;
    const known = this.#scopes.get(key);
    if (known !== undefined) return known;
    const region = this.tree.region(code);
    const register = this.tree.register(code);
    if (region === undefined || register === undefined) return null;
    const scope = new SituationScope({
      region,
      register,
      sight,
      schedule: this.schedule,
      plan: this.#ground.plan,
      head: () => this.#seq,
    });
    this.#scopes.set(key, scope);
    return scope;
  }

  /**
   * Folds in the next event. Throws, and changes nothing, where `seq` does not follow the last one, the kind is
   * unknown, the event names a TPS, stage, region or incident that does not exist here, or it keeps from some what hinders
   * a stage for all: then the log and the operation do not belong together.
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
    this.#noteWord(event.seq, tps.desaCode, 1);
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
    this.#log(event, report.receivedAt, { regionCode: tps.desaCode, incident: null }, drafts);
  }

  /** That all is well is a word from there; that nobody answered is none, and an incident is reported by itself. */
  #call({ seq }: PictureEvent, { tps: code, outcome, receivedAt }: TpsCalled): void {
    const tps = this.#tps(code);
    tps.lastCall = { outcome, at: receivedAt };
    if (outcome !== 'SAFE') return;
    this.#changeTps(seq, tps, () => tps.hear(receivedAt));
    this.#noteWord(seq, tps.desaCode, 1);
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
    requireVisibleHindrance(levelWhenRaised(raised), raised.hindersStage);
    const hinders =
      raised.hindersStage === null ? null : (this.schedule.positionOf(raised.hindersStage) ?? null);
    const incident = new IncidentFacts(event.seq, raised, { region, tpsList, hinders });
    this.#incidents.set(incident.id, incident);
    for (const each of region.chain) this.tree.register(each.code)?.raise(incident);
    this.#moveIncident(event.seq, incident, null);
    if (incident.level === 'BIASA') this.#spread(event.seq, incident);
    const hindered = hinders === null ? [] : this.#hinder(event.seq, incident, hinders);
    const drafts = [incidentLine('INCIDENT_RAISED', incident, null)];
    if (hindered.length > 0) drafts.push(hindranceLine('STAGE_HINDERED', incident, hindered));
    this.#log(event, raised.receivedAt, { regionCode: region.code, incident }, drafts);
  }

  #acknowledge(event: PictureEvent, act: IncidentAcknowledged): void {
    const incident = this.#incident(act.incidentId);
    this.#changeIncident(event.seq, incident, () => {
      incident.acknowledged ??= act;
    });
    this.#logAct(event, act, incident, [incidentLine('INCIDENT_ACKNOWLEDGED', incident, act.post)]);
  }

  #assign(event: PictureEvent, act: AgencyAssigned): void {
    const incident = this.#incident(act.incidentId);
    this.#changeIncident(event.seq, incident, () => {
      incident.assigned = act;
    });
    this.#logAct(event, act, incident, [incidentLine('AGENCY_ASSIGNED', incident, act.post)]);
  }

  #close(event: PictureEvent, act: IncidentClosed): void {
    const incident = this.#incident(act.incidentId);
    if (incident.closed !== null) throw new Error(`incident ${incident.id} is closed already`);
    this.#changeIncident(event.seq, incident, () => {
      incident.closed = act;
      incident.closedSeq = event.seq;
    });
    for (const { code } of incident.region.chain) this.tree.register(code)?.close(event.seq, incident);
    const { hinders } = incident;
    const released = hinders === null ? [] : this.#release(event.seq, incident, hinders);
    const drafts = [incidentLine('INCIDENT_CLOSED', incident, act.post)];
    if (released.length > 0) drafts.push(hindranceLine('STAGE_RELEASED', incident, released));
    this.#logAct(event, act, incident, drafts);
  }

  /** Says nothing in the log: whoever sees the incident from here on sees what was said of it before, whoever does not, not. */
  #classify(event: PictureEvent, act: IncidentLevelChanged): void {
    const incident = this.#incident(act.incidentId);
    if (incident.closed === null) requireVisibleHindrance(act.level, incident.raised.hindersStage);
    const wasOrdinary = incident.level === 'BIASA';
    this.#changeIncident(event.seq, incident, () => incident.classify(event.seq, act));
    for (const { code } of incident.region.chain) this.tree.register(code)?.classify(event.seq, incident);
    if (wasOrdinary) this.#withdraw(event.seq, incident);
    if (act.level === 'BIASA') this.#spread(event.seq, incident);
  }

  /** What everybody may hear of is a word from the TPS that it names, and from its region. */
  #spread(seq: number, incident: IncidentFacts): void {
    const { receivedAt } = incident.raised;
    this.#changeWord(seq, incident, 1, (tps) => tps.hearOf(incident.id, receivedAt));
  }

  #withdraw(seq: number, incident: IncidentFacts): void {
    this.#changeWord(seq, incident, -1, (tps) => tps.unhear(incident.id));
  }

  #changeWord(seq: number, incident: IncidentFacts, by: 1 | -1, act: (tps: TpsFacts) => void): void {
    this.#noteWord(seq, incident.region.code, by);
    if (!isFromTps(incident)) return;
    for (const tps of incident.tpsList) {
      this.#changeTps(seq, tps, () => act(tps));
      this.#noteWord(seq, tps.desaCode, by);
    }
  }

  /** The TPS that could go on with the stage before. */
  #hinder(seq: number, incident: IncidentFacts, position: number): TpsFacts[] {
    return incident.tpsList.filter((tps) => {
      const effect = this.#changeTps(seq, tps, () => tps.hinder(position, incident.id));
      return effect?.changed.some(({ to }) => to === StageFact.HINDERED) ?? false;
    });
  }

  /** The TPS that can go on with the stage again. */
  #release(seq: number, incident: IncidentFacts, position: number): TpsFacts[] {
    return incident.tpsList.filter((tps) => {
      const effect = this.#changeTps(seq, tps, () => tps.release(position, incident.id));
      return effect?.changed.some(({ from }) => from === StageFact.HINDERED) ?? false;
    });
  }

  #changeIncident(seq: number, incident: IncidentFacts, act: () => void): void {
    const before = incident.standing;
    act();
    incident.lastSeq = seq;
    this.#moveIncident(seq, incident, before);
  }

  #moveIncident(seq: number, incident: IncidentFacts, before: IncidentStanding | null): void {
    const { severity, receivedAt } = incident.raised;
    const counted = { severity, receivedAt, day: this.schedule.dayAt(receivedAt) };
    const after = incident.standing;
    for (const region of incident.region.chain) region.moveIncident(seq, counted, before, after);
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

  #noteWord(seq: number, regionCode: string, by: 1 | -1): void {
    for (const region of this.tree.region(regionCode)?.chain ?? []) region.noteWord(seq, by);
  }

  #logAct(
    event: PictureEvent,
    act: { receivedAt: number },
    incident: IncidentFacts,
    drafts: readonly DraftLine[],
  ): void {
    this.#log(event, act.receivedAt, { regionCode: incident.region.code, incident }, drafts);
  }

  #log(
    event: PictureEvent,
    at: number,
    about: { regionCode: string; incident: IncidentFacts | null },
    drafts: readonly DraftLine[],
  ): void {
    if (drafts.length === 0) return;
    const lines = finishLines(event.id, at, drafts);
    for (const region of this.tree.region(about.regionCode)?.chain ?? []) {
      const register = this.tree.register(region.code);
      for (const line of lines) register?.addLine(event.seq, line, about.incident);
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

/** A hindered stage is seen by everybody, so what hinders it is BIASA. */
function requireVisibleHindrance(level: DisclosureLevel, hindersStage: string | null): void {
  if (level !== 'BIASA' && hindersStage !== null)
    throw new Error(`a ${level} incident cannot hinder ${hindersStage}`);
}
