import { must } from '../../kernel/must.ts';
import { ACCESS_EVENT_KINDS } from '../access/access.events.ts';
import type { Sight } from '../access/disclosure.policy.ts';
import { ALERT_EVENT_KINDS } from '../alert/alert.events.ts';
import type { CheckpointReported, TpsCalled } from '../checkpoint/checkpoint.events.ts';
import {
  INCIDENT_CHANGES,
  type IncidentChange,
  type IncidentChanges,
  type IncidentRaised,
} from '../incident/incident.events.ts';
import { isOpen } from '../incident/incident-standing.policy.ts';
import { LESSON_EVENT_KINDS } from '../lesson/lesson.events.ts';
import { PHOTO_EVENT_KINDS, type PhotoAttached, type PhotoRemoved } from '../photo/photo.events.ts';
import type { RollCallAnswered, RollCallClosed, RollCallOpened } from '../rollcall/rollcall.events.ts';
import type { IncidentFacts } from './incident-facts.ts';
import { type DraftLine, finishLines, hindranceLine, incidentLine, stageLine } from './log-lines.ts';
import { type IncidentEffect, PictureIncidents } from './picture-incidents.ts';
import { PictureTree } from './picture-tree.ts';
import { RollCalls } from './roll-calls.ts';
import type { LogLine, LogLineKind } from './situation.view.ts';
import type { SituationGround } from './situation-ground.ts';
import { SituationScope } from './situation-scope.ts';
import { StageSchedule } from './stage-schedule.ts';
import { StageFact, type TpsFacts } from './tps-facts.ts';

interface NumberedEvent {
  seq: number;
  id: string;
  kind: string;
}

/** An event as the log holds it; what else a row carries does not matter here. */
export interface PictureEvent extends NumberedEvent {
  /** JSON text of the payload that belongs to `kind`. */
  payload: string;
}

/** An event whose payload was read already. */
export interface ReadEvent extends NumberedEvent {
  body: unknown;
}

type Fold = (event: NumberedEvent, body: unknown) => void;

/**
 * The facts of one operation in one kabupaten, folded from its log event by event. Holds no clock: what the facts mean
 * is asked with an instant, which may lie before or after the last one asked for.
 */
export class Picture {
  readonly schedule: StageSchedule;
  readonly tree: PictureTree;
  readonly #ground: SituationGround;
  readonly #isStill: boolean;
  readonly #incidents: PictureIncidents;
  readonly #rollCalls: RollCalls;
  readonly #scopes = new Map<string, SituationScope>();
  #seq = 0;
  /** The earliest position of which it knows what was shown. */
  #first: number;
  readonly #folds = new Map<string, Fold>([
    ['CheckpointReported', (event, body) => this.#report(event, body as CheckpointReported)],
    ['IncidentRaised', (event, body) => this.#raise(event, body as IncidentRaised)],
    ...INCIDENT_CHANGES.map((change): [string, Fold] => [
      change,
      (event, body) => this.#change(event, change, body as IncidentChanges[typeof change]),
    ]),
    ['TpsCalled', (event, body) => this.#call(event, body as TpsCalled)],
    ['RollCallOpened', ({ seq }, body) => this.#rollCalls.open(seq, body as RollCallOpened)],
    ['RollCallAnswered', ({ seq }, body) => this.#rollCalls.answer(seq, body as RollCallAnswered)],
    ['RollCallClosed', ({ seq }, body) => this.#rollCalls.close(seq, body as RollCallClosed)],
    // The picture is asked with an instant; how the clock came to it is none of its business.
    ['ExerciseClockRun', () => undefined],
    // Photos are on no wall; but whoever looks at the incident has to ask for them again.
    ...PHOTO_EVENT_KINDS.map((kind): [string, Fold] => [
      kind,
      ({ seq }, body) => this.#incidents.note(seq, (body as PhotoAttached | PhotoRemoved).incidentId),
    ]),
    // Who may see a picture is not in the picture, nor who was called about it, nor what is learned from it.
    ...[...ACCESS_EVENT_KINDS, ...ALERT_EVENT_KINDS, ...LESSON_EVENT_KINDS].map((kind): [string, Fold] => [
      kind,
      () => undefined,
    ]),
  ]);

  /** `isStill`: it is looked at whole and never compared with what it was, which costs less. */
  constructor(ground: SituationGround, { isStill = false }: { readonly isStill?: boolean } = {}) {
    this.#ground = ground;
    this.#isStill = isStill;
    this.#first = isStill ? Number.POSITIVE_INFINITY : 0;
    this.schedule = new StageSchedule(ground.plan);
    this.tree = new PictureTree(ground, this.schedule);
    this.#incidents = new PictureIncidents(ground, this.tree, this.schedule, isStill);
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
      first: this.#first,
    });
    this.#scopes.set(key, scope);
    return scope;
  }

  /** A picture of the same facts, which goes on by itself from here; of earlier positions it knows nothing. */
  copy(): Picture {
    const copy = new Picture(this.#ground, { isStill: this.#isStill });
    copy.tree.takeOver(this.tree);
    copy.#incidents.takeOver(this.#incidents);
    copy.#rollCalls.takeOver(this.#rollCalls);
    copy.#seq = this.#seq;
    copy.#first = Math.max(this.#first, this.#seq);
    return copy;
  }

  /** Whether the board of a scope and sight had a row for an incident after event `seq`. Throws where it cannot know. */
  hadRow(incident: string, place: { scope: string; sight: Sight; seq: number }): boolean {
    if (place.seq < this.#first) throw new RangeError(`the picture knows nothing before ${this.#first}`);
    return this.#incidents.hadRow(incident, place);
  }

  /**
   * Folds in the next event. Throws, and changes nothing, where `seq` does not follow the last one, the event
   * names a TPS, stage, region or incident that does not exist here, it merges an incident into itself, or
   * keeps from some what hinders a stage for all: then the log and the operation do not belong together.
   */
  apply(event: PictureEvent): void {
    this.#take(event, () => JSON.parse(event.payload));
  }

  /** The same where the payload was read already: it may be kept, and is never changed. */
  applyRead(event: ReadEvent): void {
    this.#take(event, () => event.body);
  }

  #take(event: NumberedEvent, read: () => unknown): void {
    if (event.seq !== this.#seq + 1) {
      throw new Error(`the picture holds event ${this.#seq} and cannot go on with event ${event.seq}`);
    }
    try {
      this.#fold(event, read);
    } catch (cause) {
      throw new Error(`event ${event.seq} (${event.kind}) does not belong to this operation`, { cause });
    }
    this.#seq = event.seq;
  }

  #fold(event: NumberedEvent, read: () => unknown): void {
    // Of a kind that only a newer program knows: a start refuses it; one that comes later stops no screen.
    this.#folds.get(event.kind)?.(event, read());
  }

  #report(event: NumberedEvent, report: CheckpointReported): void {
    const tps = this.#tps(report.tps);
    this.#requireStage(report.stage);
    const position = this.schedule.positionOf(report.stage);
    const before = { fact: tps.facts[position ?? -1], isConflict: tps.conflicts[position ?? -1] };
    const { changes } = this.#incidents;
    changes.change(event.seq, tps, () => {
      tps.hear(report.receivedAt);
      if (position !== undefined) tps.assert(position, report);
    });
    changes.noteWord(event.seq, tps.desaCode, 1);
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
    const lines = finishLines(event.id, report.receivedAt, drafts);
    this.#log(event, lines, { regionCode: tps.desaCode, incident: null });
  }

  /** That all is well is a word from there; that nobody answered is none, and an incident is reported by itself. */
  #call({ seq }: NumberedEvent, { tps: code, outcome, receivedAt }: TpsCalled): void {
    const tps = this.#tps(code);
    tps.lastCall = { outcome, at: receivedAt };
    if (outcome !== 'SAFE') return;
    this.#incidents.changes.change(seq, tps, () => tps.hear(receivedAt));
    this.#incidents.changes.noteWord(seq, tps.desaCode, 1);
  }

  /** Whole minutes past its limit; null where it was in time, or where the stage has no place on the wall. */
  #minutesLate(tps: TpsFacts, position: number): number | null {
    const stage = this.schedule.stages[position];
    const doneAt = tps.doneAt(position);
    if (stage === undefined || !stage.isOnWall || doneAt === null) return null;
    const over = doneAt - stage.limitAt[tps.signalClass];
    return over > 0 ? Math.floor(over / 60_000) : null;
  }

  #raise(event: NumberedEvent, raised: IncidentRaised): void {
    const effect = this.#incidents.raise(event.seq, raised);
    this.#tell(event, raised.receivedAt, effect, [incidentLine('INCIDENT_RAISED', effect.incident, null)]);
  }

  #change<Change extends IncidentChange>(
    event: NumberedEvent,
    change: Change,
    payload: IncidentChanges[Change],
  ): void {
    const effect = this.#incidents.change(event.seq, change, payload);
    const kind = newsOf(change, effect);
    const post = 'post' in payload ? payload.post : null;
    this.#tell(
      event,
      payload.receivedAt,
      effect,
      kind === null ? [] : [incidentLine(kind, effect.incident, post)],
    );
  }

  /** The lines about an incident, and about what it and those counted with it do to stages. */
  #tell(
    event: NumberedEvent,
    at: number,
    { incident, holds }: IncidentEffect,
    drafts: readonly DraftLine[],
  ): void {
    const told = drafts.map((draft) => ({ incident, draft }));
    const held = holds.map((hold) => ({
      incident: hold.incident,
      draft: hindranceLine(hold.kind, hold.incident, hold),
    }));
    const all = [...told, ...held];
    const lines = finishLines(
      event.id,
      at,
      all.map(({ draft }) => draft),
    );
    lines.forEach((line, index) => {
      const about = must(all[index], 'what a line is about').incident;
      this.#log(event, [line], { regionCode: about.region.code, incident: about });
    });
  }

  #log(
    event: NumberedEvent,
    lines: readonly LogLine[],
    about: { regionCode: string; incident: IncidentFacts | null },
  ): void {
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
}

const NEWS: Readonly<Partial<Record<IncidentChange, LogLineKind>>> = {
  IncidentAcknowledged: 'INCIDENT_ACKNOWLEDGED',
  AgencyAssigned: 'AGENCY_ASSIGNED',
  IncidentFinished: 'INCIDENT_FINISHED',
  IncidentClosed: 'INCIDENT_CLOSED',
  IncidentReopened: 'INCIDENT_REOPENED',
  IncidentMerged: 'INCIDENT_MERGED',
  IncidentDismissed: 'INCIDENT_DISMISSED',
  IncidentHandedOver: 'INCIDENT_HANDED_OVER',
};

/** What a wall says of a change. Undoing an end is opening anew; the rest is for those who work on it. */
function newsOf(change: IncidentChange, { incident, before }: IncidentEffect): LogLineKind | null {
  const isOpenAgain = before !== null && !isOpen(before) && incident.isOpen;
  if (change === 'IncidentActUndone' && isOpenAgain) return 'INCIDENT_REOPENED';
  return NEWS[change] ?? null;
}
