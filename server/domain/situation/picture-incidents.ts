import { must } from '../../kernel/must.ts';
import type { Sight } from '../access/disclosure.policy.ts';
import {
  type IncidentChange,
  type IncidentChanges,
  type IncidentRaised,
  levelWhenRaised,
} from '../incident/incident.events.ts';
import { type IncidentStanding, isOpen } from '../incident/incident-standing.policy.ts';
import { standingAfter, standingNoted } from '../incident/standing-after.policy.ts';
import type { DisclosureLevel } from '../operation/disclosure-level.policy.ts';
import { IncidentFacts } from './incident-facts.ts';
import { type HoldChange, IncidentHolds } from './incident-holds.ts';
import type { PictureTree } from './picture-tree.ts';
import { RowWatch } from './row-watch.ts';
import type { SituationGround } from './situation-ground.ts';
import type { StageSchedule } from './stage-schedule.ts';
import { TpsChanges } from './tps-changes.ts';

/** What an event did to an incident, for those who tell of it. */
export interface IncidentEffect {
  readonly incident: IncidentFacts;
  /** Null: it was raised. */
  readonly before: IncidentStanding | null;
  readonly holds: readonly HoldChange[];
}

/** The incidents of the picture: folds their events, and what these do to counts, boards and TPS. */
export class PictureIncidents {
  readonly changes: TpsChanges;
  readonly #ground: SituationGround;
  readonly #tree: PictureTree;
  readonly #schedule: StageSchedule;
  readonly #rows: RowWatch;
  readonly #holds: IncidentHolds;
  readonly #incidents = new Map<string, IncidentFacts>();

  constructor(ground: SituationGround, tree: PictureTree, schedule: StageSchedule, isStill: boolean) {
    this.#ground = ground;
    this.#tree = tree;
    this.#schedule = schedule;
    this.#rows = new RowWatch(tree, schedule, ground.plan, !isStill);
    this.changes = new TpsChanges(tree, schedule, (seq, id) => this.#rows.note(seq, this.#incident(id)));
    this.#holds = new IncidentHolds(schedule, this.changes);
  }

  raise(seq: number, raised: IncidentRaised): IncidentEffect {
    const region = must(this.#tree.region(raised.region), `region ${raised.region}`);
    const tpsList = raised.tps.map((code) => must(this.#tree.tps(code), `TPS ${code}`));
    if (this.#incidents.has(raised.incidentId))
      throw new Error(`incident ${raised.incidentId} was raised before`);
    this.#requireHindrance(levelWhenRaised(raised), raised.hindersStage);
    const incident = new IncidentFacts(seq, raised, { region, tpsList });
    this.#incidents.set(incident.id, incident);
    this.#turn(seq, incident);
    this.#move(seq, incident, null);
    if (incident.level === 'BIASA') this.#spread(seq, incident);
    const holds = this.#holds.settle(seq, incident, true);
    this.#rows.note(seq, incident);
    return { incident, before: null, holds };
  }

  change<Change extends IncidentChange>(
    seq: number,
    change: Change,
    payload: IncidentChanges[Change],
  ): IncidentEffect {
    const incident = this.#incident(payload.incidentId);
    const { standing: before } = incident;
    const after = standingAfter(before, change, payload);
    if (change === 'IncidentClosed' && before.status === 'CLOSED')
      throw new Error(`incident ${incident.id} is closed already`);
    this.#requireNoCircle(incident, before, after);
    const isHeldBack = isOpen(after) || after.status === 'MERGED';
    if (isHeldBack) this.#requireHindrance(after.level, after.hindersStage);
    const family = [incident, ...this.#rootsOf(before), ...this.#rootsOf(after)];
    const holds = this.#rows.over(seq, family, () =>
      this.#become(seq, incident, after, change === 'IncidentActUndone'),
    );
    return { incident, before, holds };
  }

  /** Something that is no act on an incident has changed what is told of it elsewhere. */
  note(seq: number, id: string): void {
    const incident = this.#incident(id);
    const { standing } = incident;
    this.#rows.over(seq, [incident, ...this.#rootsOf(standing)], () =>
      incident.become(seq, standingNoted(standing), false),
    );
  }

  /** With what the scopes of the other tree have of them. */
  takeOver(other: PictureIncidents): void {
    const own = ({ id }: IncidentFacts) => this.#incident(id);
    for (const theirs of other.#incidents.values()) {
      const region = must(this.#tree.region(theirs.region.code), `region ${theirs.region.code}`);
      const tpsList = theirs.tpsList.map(({ code }) => must(this.#tree.tps(code), `TPS ${code}`));
      const incident = new IncidentFacts(theirs.raisedSeq, theirs.raised, { region, tpsList });
      incident.takeOver(theirs);
      this.#incidents.set(incident.id, incident);
    }
    for (const theirs of other.#incidents.values()) own(theirs).children = theirs.children.map(own);
    this.#holds.takeOver(other.#holds, own);
    for (const { code } of other.#tree.regions()) {
      const register = other.#tree.register(code);
      if (register) this.#tree.register(code)?.takeOver(register, own);
    }
  }

  /** Whether the board of a scope and sight had a row for an incident after event `seq`. */
  hadRow(id: string, { scope, sight, seq }: { scope: string; sight: Sight; seq: number }): boolean {
    const incident = this.#incidents.get(id);
    const isWithin = incident?.region.chain.some(({ code }) => code === scope) ?? false;
    return isWithin && incident?.wasOnBoardOf(sight, seq) === true;
  }

  #become(seq: number, incident: IncidentFacts, after: IncidentStanding, isRestored: boolean): HoldChange[] {
    const before = incident.standing;
    incident.become(seq, after, isRestored);
    if (before.wallText !== after.wallText)
      incident.wallText = after.wallText === null ? null : (this.#ground.wordsOf?.(after.wallText) ?? null);
    if (before.mergedInto !== after.mergedInto) this.#rehang(incident, before.mergedInto, after.mergedInto);
    if (before.level !== after.level || before.status !== after.status) this.#turn(seq, incident);
    else if (before.truth !== after.truth) this.#note(seq, incident);
    this.#move(seq, incident, before);
    if (before.level === 'BIASA' && after.level !== 'BIASA') this.#withdraw(seq, incident);
    if (before.level !== 'BIASA' && after.level === 'BIASA') this.#spread(seq, incident);
    return [incident, ...incident.descendants].flatMap((each) =>
      this.#holds.settle(seq, each, this.#root(each).isOpen),
    );
  }

  /** Whether a closed incident was so is judged after its end too. */
  #note(seq: number, incident: IncidentFacts): void {
    for (const { code } of incident.region.chain) this.#tree.register(code)?.noteClosed(seq, incident);
  }

  #requireNoCircle({ id }: IncidentFacts, before: IncidentStanding, after: IncidentStanding): void {
    if (after.mergedInto === null || after.mergedInto === before.mergedInto) return;
    if (this.#rootsOf(after).some((root) => root.id === id))
      throw new Error(`incident ${id} is merged into itself`);
  }

  /** A hindered stage is seen by everybody, so what hinders it is BIASA. */
  #requireHindrance(level: DisclosureLevel, stage: string | null): void {
    if (stage === null) return;
    if (!this.#schedule.knows(stage)) throw new Error(`the plan has no stage ${stage}`);
    if (level !== 'BIASA') throw new Error(`a ${level} incident cannot hinder ${stage}`);
  }

  /** The incidents that one is merged into, step by step. */
  #rootsOf({ mergedInto }: IncidentStanding): IncidentFacts[] {
    const roots: IncidentFacts[] = [];
    for (let id = mergedInto; id !== null; ) {
      const root = this.#incident(id);
      if (roots.includes(root)) break;
      roots.push(root);
      id = root.standing.mergedInto;
    }
    return roots;
  }

  /** The one that it is counted with in the end; itself where it is not merged. */
  #root(incident: IncidentFacts): IncidentFacts {
    return this.#rootsOf(incident.standing).at(-1) ?? incident;
  }

  #rehang(incident: IncidentFacts, from: string | null, to: string | null): void {
    if (from !== null) {
      const parent = this.#incident(from);
      parent.children = parent.children.filter((each) => each !== incident);
    }
    if (to !== null) {
      const parent = this.#incident(to);
      parent.children = [...parent.children, incident];
    }
  }

  #turn(seq: number, incident: IncidentFacts): void {
    for (const { code } of incident.region.chain) this.#tree.register(code)?.turn(seq, incident);
  }

  #move(seq: number, incident: IncidentFacts, before: IncidentStanding | null): void {
    const { receivedAt } = incident.raised;
    const counted = { receivedAt, day: this.#schedule.dayAt(receivedAt) };
    for (const region of incident.region.chain) region.moveIncident(seq, counted, before, incident.standing);
  }

  /** What everybody may hear of is a word from the TPS that it names, and from its region. */
  #spread(seq: number, incident: IncidentFacts): void {
    const { receivedAt } = incident.raised;
    this.#changeWord(seq, incident, 1, (tps) => tps.hearOf(incident.id, receivedAt));
  }

  #withdraw(seq: number, incident: IncidentFacts): void {
    this.#changeWord(seq, incident, -1, (tps) => tps.unhear(incident.id));
  }

  #changeWord(
    seq: number,
    incident: IncidentFacts,
    by: 1 | -1,
    act: (tps: IncidentFacts['tpsList'][number]) => void,
  ): void {
    this.changes.noteWord(seq, incident.region.code, by);
    if (!isFromTps(incident)) return;
    for (const tps of incident.tpsList) {
      this.changes.change(seq, tps, () => act(tps));
      this.changes.noteWord(seq, tps.desaCode, by);
    }
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
