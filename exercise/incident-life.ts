import type { Chance } from './chance.ts';
import type { ExerciseAct, IncidentActBody, RaiseIncidentBody } from './exercise-acts.ts';
import { instant } from './exercise-acts.ts';
import type { ScriptGround } from './phone-reports.ts';

const SECOND = 1_000;
const MINUTE = 60_000;

/** Mean minutes until the post acknowledges and until it is over, by severity. */
const PACE: Readonly<Record<string, { acknowledge: number; close: number }>> = {
  CRITICAL: { acknowledge: 1.4, close: 45 },
  HIGH: { acknowledge: 3.5, close: 60 },
  MEDIUM: { acknowledge: 8, close: 70 },
  LOW: { acknowledge: 14, close: 50 },
};

export interface Raised {
  name: string;
  act: ExerciseAct & { mutation: 'raiseIncident'; body: RaiseIncidentBody };
  /** The agency that answers this category by default. */
  agency: string;
  /** When it must be over at the latest, null where nothing waits for it. */
  overBy: number | null;
}

/**
 * What the post on duty does about one incident: acknowledge, assign, close. Some are forgotten for a while, some are
 * still open when the day ends. An incident that something waits for is over by then.
 */
export function incidentLife(raised: Raised, ground: ScriptGround, chance: Chance): ExerciseAct[] {
  const pace = PACE[raised.act.body.severity] ?? { acknowledge: 8, close: 60 };
  const slowness = chance.happens(0.06) ? 5 : 1;
  const span = raised.overBy === null ? Number.POSITIVE_INFINITY : raised.overBy - raised.act.dueAt;
  const acknowledgedAfter = Math.min(
    (20 * SECOND + chance.waiting(pace.acknowledge, pace.acknowledge * 4) * MINUTE) * slowness,
    span * 0.3,
  );
  const assignedAfter = Math.min(acknowledgedAfter + chance.between(0.7, 6) * MINUTE, span * 0.5);
  const closedAfter = Math.min(
    assignedAfter + (6 + chance.waiting(pace.close, pace.close * 4)) * MINUTE,
    span * 0.92,
  );
  const acknowledge = postAct(raised, 'acknowledgeIncident', acknowledgedAfter, {}, [raised.act.id], ground);
  const assign = postAct(
    raised,
    'assignAgency',
    assignedAfter,
    { agency: answeringAgency(raised, ground, chance) },
    [acknowledge.id],
    ground,
  );
  if (raised.overBy === null && chance.happens(0.04)) return [acknowledge, assign];
  const isGrave = raised.act.body.severity === 'CRITICAL' || raised.act.body.severity === 'HIGH';
  const verifiedBy = isGrave ? ground.operation.posts.find((post) => post !== duty(ground)) : undefined;
  const extra = {
    result: 'Selesai ditangani (latihan).',
    ...(verifiedBy === undefined ? {} : { verifiedBy }),
  };
  return [acknowledge, assign, postAct(raised, 'closeIncident', closedAfter, extra, [assign.id], ground)];
}

function duty(ground: ScriptGround): string {
  const { posts } = ground.operation;
  const post = posts.find((code) => code === 'KOORDINATOR_PIKET') ?? posts[0];
  if (post === undefined) throw new Error('The operation names no post that could acknowledge.');
  return post;
}

function answeringAgency(raised: Raised, ground: ScriptGround, chance: Chance): string {
  return chance.happens(0.9) ? raised.agency : chance.pick(ground.operation.agencies);
}

function postAct(
  raised: Raised,
  mutation: 'acknowledgeIncident' | 'assignAgency' | 'closeIncident',
  after: number,
  extra: Partial<IncidentActBody>,
  needs: string[],
  ground: ScriptGround,
): ExerciseAct {
  const dueAt = Math.round(raised.act.dueAt + after);
  return {
    mutation,
    id: ground.idOf(`${mutation}/${raised.name}`),
    dueAt,
    clockOffsetSeconds: 0,
    copies: 1,
    isRepeat: false,
    needs,
    body: { incident: raised.act.id, post: duty(ground), happenedAt: instant(dueAt - 5 * SECOND), ...extra },
  };
}
