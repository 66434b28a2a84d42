import fc from 'fast-check';
import { isWider } from '../incident/level.policy.ts';
import { SEVERITIES } from '../operation/operation-plan.ts';
import {
  type Incident,
  isOpen,
  levelOf,
  limitOf,
  openDispositions,
  stageOf,
  statusOf,
} from './naive-incidents.fixture.ts';
import { readLog, type World } from './naive-world.fixture.ts';
import { type History, MINUTE, plan } from './situation.fixture.ts';

type Step = (history: History, time: number) => void;

/** What is done to one incident of a world, where it may be; what cannot be done is left out. */
interface Moment {
  readonly history: History;
  readonly world: World;
  readonly incident: Incident;
  readonly id: string;
  readonly time: number;
  /** Any number, to choose by. */
  readonly choice: number;
}

const ADJUSTMENTS: readonly ((moment: Moment) => void)[] = [
  ({ history, incident, id, time, choice }) => {
    if (!isOpen(incident)) return;
    const severity = pick(SEVERITIES, choice);
    const { limit, dueAt } = limitOf(incident);
    const moved = limit === null || dueAt === null ? null : dueAt + (choice % 7) * MINUTE - 3 * MINUTE;
    const acknowledgeDueAt = time + (choice % 5) * MINUTE;
    history.change('IncidentSeverityChanged', id, time, {
      severity,
      was: 'LOW',
      acknowledgeDueAt,
      dueAt: moved,
    });
  },
  ({ history, id, time, choice }) => {
    const truth = pick(['UNVERIFIED', 'CONFIRMED', 'REFUTED'] as const, choice);
    history.change('IncidentTruthJudged', id, time, { truth, was: 'UNVERIFIED' });
  },
  ({ history, incident, id, time }) => {
    if (isOpen(incident)) history.change('IncidentSnoozed', id, time, { until: time + 9 * MINUTE });
  },
  ({ history, incident, id, time, choice }) => {
    const kind = choice % 2 === 0 ? 'IncidentWoken' : 'IncidentSnoozeEnded';
    if (isOpen(incident)) history.change(kind, id, time, {});
  },
  ({ history, incident, id, time, choice }) => {
    if (!isOpen(incident) || levelOf(incident) !== 'BIASA') return;
    const stage = pick([null, ...plan.stages.map(({ code }) => code)], choice);
    history.change('IncidentHindranceChanged', id, time, { stage, was: stageOf(incident) });
  },
  ({ history, incident, id, time }) => {
    const { limit, dueAt } = limitOf(incident);
    if (limit === null || dueAt === null) return;
    const missed = { limit: limit as 'FOLLOW_UP', dueAt };
    history.add('IncidentLimitMissed', { incidentId: id, receivedAt: time, ...missed });
  },
];

const WORK: readonly ((moment: Moment) => void)[] = [
  ({ history, incident, id, time }) => {
    if (isOpen(incident))
      history.change('IncidentActionRecorded', id, time, { followUpDueAt: time + 30 * MINUTE });
  },
  ({ history, id, time }) => {
    history.change('IncidentNoteAdded', id, time, {});
  },
  ({ history, id, time, choice }) => {
    const kind = choice % 2 === 0 ? 'PhotoAttached' : 'PhotoRemoved';
    history.add(kind, { photoId: `photo-${choice}`, incidentId: id, receivedAt: time });
  },
  ({ history, incident, id, time, choice }) => {
    const ends = [undefined, null, time + 20 * MINUTE] as const;
    const verificationDueAt = pick(ends, choice);
    const limited = verificationDueAt === undefined ? {} : { verificationDueAt };
    if (isOpen(incident)) history.change('IncidentFinished', id, time, limited);
  },
  ({ history, incident, id, time, choice }) => {
    if (!isOpen(incident)) return;
    const dueAt = time + 20 * MINUTE;
    history.change('DispositionIssued', id, time, { agency: pick(['PLN', 'BPBD', 'KPU'], choice), dueAt });
  },
  ({ history, incident, id, time }) => {
    const [open] = openDispositions(incident);
    if (open) history.change('DispositionConfirmed', id, time, { disposition: open.body.actId });
  },
  ({ history, id, time }) => {
    history.change('IncidentHandedOver', id, time, { to: 'BAWASLU', handedOverAt: time });
  },
  ({ history, incident, id, time }) => {
    const [handed] = incident.acts.filter(({ kind }) => kind === 'IncidentHandedOver');
    const said = { answer: 'RECEIVED', answeredAt: time } as const;
    if (handed) history.change('HandoverAnswered', id, time, { handover: handed.body.actId, ...said });
  },
  ({ history, id, time, choice }) => {
    const kind = pick(['PSU', 'PSL', 'PSS'] as const, choice);
    history.change('RevoteRecommended', id, time, { kind, isRecommended: choice % 2 === 0 });
  },
  ({ history, id, time, choice }) => {
    const kind = pick(['PSU', 'PSL', 'PSS', 'PSSU'] as const, choice);
    history.change('RevoteProposalRecorded', id, time, { kind, by: 'PTPS', ground: null, letterAt: null });
  },
  ({ history, incident, id, time, choice }) => {
    const proposals = incident.acts.filter(({ kind }) => kind === 'RevoteProposalRecorded');
    if (proposals.length === 0) return;
    const revote = pick(proposals, choice).body.actId;
    const decision = pick(['ACCEPTED', 'REFUSED', 'WITHDRAWN'] as const, choice);
    history.change('RevoteDecisionRecorded', id, time, { revote, decision, decidedAt: time, votesAt: null });
  },
  ({ history, incident, id, time }) => {
    if (isOpen(incident)) history.change('WallTextReleased', id, time, {});
  },
];

const TURNS: readonly ((moment: Moment) => void)[] = [
  ({ history, world, incident, id, time, choice }) => {
    if (!isOpen(incident)) return;
    const target = pick(world.incidents, choice);
    if (!isOpen(target) || target === incident || isWider(levelOf(incident), levelOf(target))) return;
    history.change('IncidentMerged', id, time, { into: target.raised.incidentId });
  },
  ({ history, incident, id, time }) => {
    if (statusOf(incident) === 'MERGED') history.change('IncidentUnmerged', id, time, {});
  },
  ({ history, incident, id, time }) => {
    if (isOpen(incident)) history.change('IncidentDismissed', id, time, {});
  },
  ({ history, incident, id, time, choice }) => {
    if (!['CLOSED', 'NOT_AN_INCIDENT', 'AWAITING_VERIFICATION'].includes(statusOf(incident))) return;
    if (levelOf(incident) !== 'BIASA' && stageOf(incident) !== null) return;
    const status = pick(['NEW', 'ACKNOWLEDGED', 'IN_HAND'] as const, choice);
    const ends = { acknowledgeDueAt: time + 5 * MINUTE, dueAt: time + 15 * MINUTE };
    history.change('IncidentReopened', id, time, { status, ...ends });
  },
  ({ history, incident, id, time }) => {
    const newest = incident.acts.at(-1);
    const isUndoable = newest?.body.actId && !FOR_GOOD.includes(newest.kind);
    const isNewest = history.events.findLast(({ payload }) => JSON.parse(payload).incidentId === id);
    if (isUndoable && isNewest?.seq === newest.seq) history.undo(id, time);
  },
];

const FOR_GOOD = ['IncidentLevelChanged', 'IncidentUnmerged', 'IncidentActUndone', 'PhotoRemoved'];

const pick = <Value>(values: readonly Value[], choice: number): Value =>
  values[choice % values.length] as Value;

/** All that is done about an incident beyond acknowledging, assigning, closing and classifying it. */
export const laterLife: fc.Arbitrary<Step> = fc
  .tuple(
    fc.oneof(fc.constantFrom(...ADJUSTMENTS), fc.constantFrom(...WORK), fc.constantFrom(...TURNS)),
    fc.nat(),
    fc.nat(),
  )
  .map(([act, which, choice]) => (history: History, time: number) => {
    const world = readLog(history.events);
    if (world.incidents.length === 0) return;
    const incident = pick(world.incidents, which);
    act({ history, world, incident, id: incident.raised.incidentId, time, choice });
  });
