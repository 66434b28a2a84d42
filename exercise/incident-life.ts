import type { Chance } from './chance.ts';
import type {
  ExerciseAct,
  IncidentActBody,
  IncidentActMutation,
  RaiseIncidentBody,
} from './exercise-acts.ts';
import { instant } from './exercise-acts.ts';
import type { ScriptGround } from './phone-reports.ts';

const SECOND = 1_000;
const MINUTE = 60_000;

/**
 * How a post that keeps its limits works, in minutes by severity: the means until it acknowledges and until it is over, at most how
 * long until the first action, from one word about it to the next, and until a second person has verified it.
 */
const PACE: Readonly<
  Record<string, { acknowledge: number; close: number; act: number; rest: number; verify: number }>
> = {
  CRITICAL: { acknowledge: 0.8, close: 45, act: 5, rest: 8, verify: 8 },
  HIGH: { acknowledge: 2, close: 60, act: 12, rest: 16, verify: 16 },
  MEDIUM: { acknowledge: 7, close: 70, act: 30, rest: 40, verify: 90 },
  LOW: { acknowledge: 14, close: 50, act: 45, rest: 100, verify: 90 },
};
const USUAL = { acknowledge: 8, close: 60, act: 30, rest: 40, verify: 90 };
/** Of the reports that nobody attends to for long: each misses its limits. */
const FORGOTTEN = 0.06;
export const GRAVE = ['CRITICAL', 'HIGH'];

export interface Raised {
  name: string;
  act: ExerciseAct & { mutation: 'raiseIncident'; body: RaiseIncidentBody };
  /** The agency that answers this category by default. */
  agency: string;
  /** When it must be over at the latest, null where nothing waits for it. */
  overBy: number | null;
}

/** How the agency answers a directive: in time, or after it. */
export type Directive = 'IN_TIME' | 'LATE';

/** When things happen to an incident, in milliseconds after it was raised. */
interface Course {
  acknowledged: number;
  assigned: number;
  /** The first action, and every word about it after that. */
  acted: readonly number[];
  finished: number;
  closed: number;
}

/**
 * What the post on duty does about one incident: acknowledge, snooze some that can wait, assign, record what was done, finish,
 * close; grave ones are closed by a second person. Some are forgotten for a while, some are still open when the day ends. An
 * incident that something waits for is over by then. `merges`: acts that merge others into it, which come before its end.
 */
export function incidentLife(
  raised: Raised,
  ground: ScriptGround,
  chance: Chance,
  merges: readonly ExerciseAct[] = [],
  directive: Directive | null = null,
): ExerciseAct[] {
  const course = courseOf(raised, chance, merges);
  const desk = new Desk(raised, ground);
  const { agency } = raised;
  desk.act('acknowledgeIncident', course.acknowledged);
  if (!GRAVE.includes(raised.act.body.severity) && raised.overBy === null && chance.happens(0.1))
    snooze(desk, course, raised);
  desk.act('assignAgency', course.assigned, {
    agency: chance.happens(0.9) ? agency : chance.pick(ground.operation.agencies),
    was: { agency },
  });
  if (directive !== null) direct(desk, course, raised, directive);
  course.acted.forEach((at, index) => {
    desk.act(
      'recordAction',
      at,
      { text: ACTIONS[Math.min(index, ACTIONS.length - 1)] ?? '' },
      [],
      false,
      index,
    );
  });
  judge(desk, course, chance);
  if (raised.overBy === null && chance.happens(0.04)) return desk.acts;
  // Any of the reports that it counts may be grave.
  const isGrave = merges.length > 0 || GRAVE.includes(raised.act.body.severity);
  if (isGrave || chance.happens(0.5)) desk.act('finishIncident', course.finished, {}, merges);
  desk.act('closeIncident', course.closed, { result: 'Selesai ditangani (latihan).' }, merges, isGrave);
  return desk.acts;
}

/** Of the incidents that somebody has looked at: what most of them turn out to be. */
const IS_SO = 0.9;
/** Nobody ever says whether it was so. */
const NEVER_VERIFIED = 0.15;

/** The agency has arrived and says whether it is so, before anybody says that it is done. */
function judge(desk: Desk, { acted, finished }: Course, chance: Chance): void {
  if (chance.happens(NEVER_VERIFIED)) return;
  const [arrived = 0] = acted;
  const truth = chance.happens(IS_SO) ? 'CONFIRMED' : 'REFUTED';
  desk.aside('judgeTruth', Math.min(arrived + 3 * MINUTE, (arrived + finished) / 2), {
    truth,
    was: 'UNVERIFIED',
    reason:
      truth === 'CONFIRMED' ? 'LATIHAN. Dilihat petugas di lokasi.' : 'LATIHAN. Tidak ditemukan di lokasi.',
  });
}

const ACTIONS = [
  'LATIHAN. Petugas bergerak ke lokasi.',
  'LATIHAN. Petugas tiba di lokasi.',
  'LATIHAN. Penanganan berjalan, belum selesai.',
];

/** Whether it is in hand for so long that a directive can be given and confirmed meanwhile, even late. */
export function hasTimeForDirective(raised: Raised, chance: Chance): boolean {
  const { assigned, finished } = courseOf(raised, chance, []);
  return finished - assigned > 25 * MINUTE;
}

/** A leader tells the agency what to do within ten minutes; it says soon that it has that, or only when it is called about it. */
function direct(desk: Desk, { assigned }: Course, { act, agency }: Raised, directive: Directive): void {
  const from = assigned + MINUTE;
  const due = from + 10 * MINUTE;
  const issued = desk.aside('issueDisposition', from, {
    ...{ agency, text: 'LATIHAN. Tangani dan laporkan.', dueAt: instant(act.dueAt + due) },
    post: desk.leader,
  });
  const confirmed = directive === 'LATE' ? due + 8 * MINUTE : from + 3 * MINUTE;
  desk.aside('confirmDisposition', confirmed, { disposition: issued.id }, [issued]);
}

/** What is done about a report that tells of the same as another: it is acknowledged and merged. */
export function mergedLife(
  raised: Raised,
  into: Raised,
  ground: ScriptGround,
  chance: Chance,
): ExerciseAct[] {
  const desk = new Desk(raised, ground);
  const acknowledged = 20 * SECOND + chance.between(0.5, 2) * MINUTE;
  desk.act('acknowledgeIncident', acknowledged);
  desk.act('mergeIncident', acknowledged + chance.between(0.3, 1) * MINUTE, { into: into.act.id }, [
    into.act,
  ]);
  return desk.acts;
}

/** It waits for word from the desa, and comes back by itself. Nothing else waits for that. */
function snooze(desk: Desk, { acknowledged }: Course, { act }: Raised): void {
  const from = acknowledged + 5 * SECOND;
  const until = instant(act.dueAt + from + 28 * MINUTE);
  desk.aside('snoozeIncident', from, { until, reason: 'LATIHAN. Menunggu kabar dari desa.' });
}

function courseOf({ act, overBy }: Raised, chance: Chance, merges: readonly ExerciseAct[]): Course {
  const pace = PACE[act.body.severity] ?? USUAL;
  const slowness = chance.happens(FORGOTTEN) ? 5 : 1;
  const span = overBy === null ? Number.POSITIVE_INFINITY : overBy - act.dueAt;
  const acknowledged = Math.min(
    (20 * SECOND + chance.waiting(pace.acknowledge, pace.acknowledge * 4) * MINUTE) * slowness,
    span * 0.3,
  );
  const assigned = Math.min(acknowledged + chance.between(0.7, 6) * MINUTE, span * 0.5);
  const lastMerge = Math.max(0, ...merges.map((merge) => merge.dueAt - act.dueAt));
  const closed = Math.min(
    Math.max(assigned, lastMerge) + (6 + chance.waiting(pace.close, pace.close * 4)) * MINUTE,
    span * 0.92,
  );
  const finished = Math.max(assigned + (closed - assigned) * 0.75, closed - pace.verify * MINUTE);
  const wait = (finished - assigned) * (slowness > 1 ? 0.9 : 0.3);
  const first = Math.min(assigned + wait, acknowledged + pace.act * slowness * MINUTE);
  const acted = [Math.max(first, assigned + SECOND)];
  for (let at = first + pace.rest * slowness * MINUTE; at < finished; at += pace.rest * slowness * MINUTE)
    acted.push(at);
  return { acknowledged, assigned, acted, finished, closed };
}

interface Pushed {
  readonly mutation: IncidentActMutation;
  /** Tells it from others about the same incident. */
  readonly name: string;
  readonly after: number;
  readonly isBySecondPerson: boolean;
}

/** The post that deals with one incident: each of its acts builds on the one before. */
class Desk {
  readonly acts: ExerciseAct[] = [];
  readonly #raised: Raised;
  readonly #ground: ScriptGround;
  #last: ExerciseAct;

  constructor(raised: Raised, ground: ScriptGround) {
    this.#raised = raised;
    this.#ground = ground;
    this.#last = raised.act;
  }

  act(
    mutation: IncidentActMutation,
    after: number,
    extra: Partial<IncidentActBody> = {},
    needs: readonly ExerciseAct[] = [],
    isBySecondPerson = false,
    index = 0,
  ): void {
    const name = index === 0 ? mutation : `${mutation}/${index}`;
    this.#last = this.#push({ mutation, name, after, isBySecondPerson }, extra, [this.#last, ...needs]);
  }

  /** On which nothing builds. */
  aside(
    mutation: IncidentActMutation,
    after: number,
    extra: Partial<IncidentActBody>,
    needs: readonly ExerciseAct[] = [],
  ): ExerciseAct {
    return this.#push({ mutation, name: mutation, after, isBySecondPerson: false }, extra, [
      this.#last,
      ...needs,
    ]);
  }

  /** The post of a leader. */
  get leader(): string {
    return this.#ground.operation.posts.find((code) => code === 'SEKDA') ?? verifying(this.#ground);
  }

  #push(
    { mutation, name, after, isBySecondPerson }: Pushed,
    extra: Partial<IncidentActBody>,
    needs: readonly ExerciseAct[],
  ): ExerciseAct {
    const { act, name: incident } = this.#raised;
    const dueAt = Math.round(act.dueAt + after);
    const pushed: ExerciseAct = {
      mutation,
      id: this.#ground.idOf(`${name}/${incident}`),
      dueAt,
      clockOffsetSeconds: 0,
      copies: 1,
      isRepeat: false,
      needs: needs.map(({ id }) => id),
      ...(isBySecondPerson ? { isBySecondPerson } : {}),
      body: {
        incident: act.id,
        post: isBySecondPerson ? verifying(this.#ground) : duty(this.#ground),
        happenedAt: instant(dueAt - 5 * SECOND),
        ...extra,
      },
    };
    this.acts.push(pushed);
    return pushed;
  }
}

function duty(ground: ScriptGround): string {
  const { posts } = ground.operation;
  const post = posts.find((code) => code === 'KOORDINATOR_PIKET') ?? posts[0];
  if (post === undefined) throw new Error('The operation names no post that could acknowledge.');
  return post;
}

function verifying(ground: ScriptGround): string {
  const post = ground.operation.posts.find((code) => code !== duty(ground));
  if (post === undefined) throw new Error('The operation names no second post that could verify.');
  return post;
}
