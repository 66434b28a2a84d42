import { createHash } from 'node:crypto';
import { actId } from './act-id.ts';
import { Chance } from './chance.ts';
import { byTime, type ExerciseAct } from './exercise-acts.ts';
import { incidentDay } from './incident-day.ts';
import type { OperationView } from './operation-view.ts';
import { phoneReports } from './phone-reports.ts';
import { signalOf } from './signal.ts';
import { votingDays } from './voting-day.ts';

/**
 * The whole day as a list of timed acts, earliest first. The same operation, roster and seed give the same list,
 * act for act. Stages of the day before are due before the exercise begins, so they are sent as soon as it does.
 */
export function exerciseScript(operation: OperationView, seed: string): ExerciseAct[] {
  const chance = new Chance(seed);
  const ground = {
    operation,
    signal: signalOf(operation, chance.for('signal')),
    idOf: (act: string) => actId(operation.id, seed, act),
  };
  const days = votingDays(operation, chance.for('days'));
  const reports = days.flatMap((day) => phoneReports(day, ground, chance.for('phones')));
  const incidents = incidentDay(days, ground, chance.for('incidents'));
  const acts = afterWhatTheyNeed([...reports, ...incidents].sort(byTime));
  return acts.filter((act) => act.dueAt < operation.closesAt).sort(byTime);
}

/** A correction cannot arrive before what it corrects: both leave the same phone, in this order. */
function afterWhatTheyNeed(acts: readonly ExerciseAct[]): ExerciseAct[] {
  const firsts = new Map(acts.filter((act) => !act.isRepeat).map((act) => [act.id, act]));
  const dueAt = (act: ExerciseAct): number => {
    const needed = act.needs.map((id) => firsts.get(id)).filter((one) => one !== undefined);
    return Math.max(act.dueAt, ...needed.map((one) => dueAt(one) + 1_000));
  };
  const moved = acts.map((act) => ({ ...act, dueAt: dueAt(act) }));
  const firstDue = new Map(moved.filter((act) => !act.isRepeat).map((act) => [act.id, act.dueAt]));
  return moved.map((act) =>
    act.isRepeat ? { ...act, dueAt: Math.max(act.dueAt, (firstDue.get(act.id) ?? 0) + 1_000) } : act,
  );
}

/** A short name of a list of acts: two lists with the same name are the same day. */
export function scriptHash(acts: readonly ExerciseAct[]): string {
  return createHash('sha256').update(JSON.stringify(acts)).digest('hex').slice(0, 16);
}
