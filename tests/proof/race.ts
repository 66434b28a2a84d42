import { randomUUID } from 'node:crypto';
import { vi } from 'vitest';
import type { Message, RawSocket } from '../support/raw-socket.ts';
import type { Caller } from './caller.ts';
import type { Dice } from './dice.ts';
import type { Entrant } from './endings.ts';
import type { LogOrder } from './log-order.ts';
import { wib } from './scribe.ts';
import { DESA, OTHER, SADU } from './world.ts';

const PICTURE = 'incidents { id } log { id }';
const FOLLOW = `subscription Follow($scope: RegionCode!) {
  situation(scope: $scope) { kind after cursor patch { ${PICTURE} } } }`;
const LOOK = `query Look($scope: RegionCode!) { situation(scope: $scope) { state { ${PICTURE} } } }`;
/** Longer than the gap between two frames: what is still owed has come by then. */
const OWED_MS = 120;
const PATIENCE_MS = 20_000;

interface Shown {
  readonly incidents: readonly { readonly id: string }[];
  readonly log: readonly { readonly id: string }[];
}

interface Frame {
  readonly kind: string;
  readonly after: string | null;
  readonly cursor: string;
  readonly patch: Shown;
}

/** What one race showed, as the log judges it. */
export interface Outcome {
  /** What should not have been sent, in words. */
  readonly wrong: readonly string[];
  /** Whether things were shown live before the end, and others happened after it. */
  readonly isLive: boolean;
}

/** Ids of incidents and of events that were shown; a further line of one event has a number behind its id. */
const idsIn = ({ incidents, log }: Shown): string[] => [
  ...incidents.map(({ id }) => id),
  ...log.map(({ id }) => id.split(':')[0] ?? id),
];

const frameIn = ({ payload }: Message): Frame | null =>
  (payload as { data?: { situation: Frame } | null }).data?.situation ?? null;

/** The frames of one subscription. */
const framesOf = (raw: RawSocket, id: string): Frame[] =>
  raw.received
    .filter((message) => message.id === id && message.type === 'next')
    .flatMap((message) => frameIn(message) ?? []);

const isOver = (raw: RawSocket, id: string): boolean =>
  raw.received.some((message) => message.id === id && ['complete', 'error'].includes(message.type));

function pause(dice: Dice): Promise<void> {
  const how = dice.below(10);
  if (how < 3) return Promise.resolve();
  if (how < 6) return new Promise((resolve) => setImmediate(resolve));
  return new Promise((resolve) => setTimeout(resolve, how < 9 ? dice.below(5) : dice.below(150)));
}

/** One race between an act that takes away what somebody follows, and what happens around it. */
export class Race {
  readonly #entrant: Entrant;
  readonly #desk: Caller;
  readonly #dice: Dice;
  readonly #raised: string[] = [];
  readonly #secret = new Set<string>();
  readonly #looks: Shown[] = [];
  #raw: RawSocket | null = null;

  /** `desk`: by whom things happen. */
  constructor(entrant: Entrant, desk: Caller, dice: Dice) {
    this.#entrant = entrant;
    this.#desk = desk;
    this.#dice = dice;
  }

  async run(): Promise<void> {
    const raw = await this.#follow();
    const acts: Promise<unknown>[] = [];
    for (let each = this.#dice.below(3); each > 0; each -= 1) await this.#meanwhile(acts);
    acts.push(this.#entrant.end());
    for (let each = 1 + this.#dice.below(3); each > 0; each -= 1) await this.#meanwhile(acts);
    await Promise.all(acts);
    const last = await this.#raise(this.#entrant.keeps === 'OTHER_PLACE' ? OTHER : SADU, 'BIASA');
    await this.#settled(raw, last);
    await new Promise((resolve) => setTimeout(resolve, OWED_MS));
    raw.socket.terminate();
    // What was on its way has come by then: nothing is added any more to what is judged.
    await raw.closed;
  }

  /** Compares all that was shown with the order in which it was committed. */
  judge(order: LogOrder): Outcome {
    const { kind, names } = this.#entrant.event;
    const end = order.placeOfEnd(kind, names);
    const frames = this.#raw ? framesOf(this.#raw, SADU) : [];
    const isLate = (id: string) => order.placeOf(id) > end && this.#wasTaken(order, id);
    const wrong = [...frames.map(({ patch }) => patch), ...this.#looks]
      .flatMap(idsIn)
      .filter(isLate)
      .map((id) => `${id} was committed at ${order.placeOf(id)}, after the end at ${end}, and shown`);
    const anew = frames.findIndex(({ kind: what }) => what === 'RESYNC');
    const afterwards = anew < 0 ? [] : frames.slice(anew).flatMap(({ patch }) => idsIn(patch));
    for (const id of afterwards.filter((each) => this.#wasTaken(order, each)))
      wrong.push(`${id} was shown in the picture that came after the end`);
    wrong.push(...gapsIn(frames));
    const shown = new Set(frames.flatMap(({ patch }) => idsIn(patch)));
    const isLive = this.#raised.some((id) => shown.has(id)) || frames.length > 1;
    return { wrong, isLive };
  }

  /** Makes ready for the next race. */
  async leave(): Promise<void> {
    await this.#entrant.leave();
    const end = { post: 'KOORDINATOR_PIKET', reason: 'Selesai', happenedAt: wib('06:25') };
    for (const incident of this.#raised)
      await this.#desk.act('dismissIncident', { incident, ...end }, 'IncidentDismissed');
  }

  /** Whether what an id stands for is of those things that the end took away. */
  #wasTaken(order: LogOrder, id: string): boolean {
    return this.#entrant.keeps !== 'LESS' || this.#secret.has(order.subjectOf(id));
  }

  async #follow(): Promise<RawSocket> {
    const raw = await this.#entrant.caller.socket();
    this.#raw = raw;
    raw.subscribe(SADU, FOLLOW, { scope: SADU });
    if (this.#entrant.keeps === 'OTHER_PLACE') raw.subscribe(OTHER, FOLLOW, { scope: OTHER });
    if (this.#dice.once(5)) await pause(this.#dice);
    else await until(() => framesOf(raw, SADU).length > 0, 'his first frame');
    return raw;
  }

  /** Something happens, or he looks; nobody waits for the answer. */
  async #meanwhile(acts: Promise<unknown>[]): Promise<void> {
    for (let each = this.#dice.below(3); each > 0; each -= 1)
      acts.push(this.#raise(SADU, this.#dice.pick(['BIASA', 'RAHASIA'])));
    if (this.#dice.once(2)) acts.push(this.#look());
    await pause(this.#dice);
  }

  async #raise(scope: string, level: string): Promise<string> {
    const id = randomUUID();
    const region = scope === SADU ? DESA : scope;
    if (level === 'RAHASIA') this.#secret.add(id);
    const what = { id, category: 'LOGISTIK', severity: 'MEDIUM', region, level, institution: 'KPPS' };
    await this.#desk.act('raiseIncident', { ...what, happenedAt: wib('06:20') }, 'IncidentRaised');
    this.#raised.push(id);
    return id;
  }

  async #look(): Promise<void> {
    const { answer } = await this.#entrant.caller.ask(LOOK, { scope: SADU });
    const situation = answer.data?.situation as { state: Shown } | null | undefined;
    if (situation) this.#looks.push(situation.state);
  }

  /** Until he was told that it is over, or, where he keeps something, until he was shown the last thing that happened. */
  async #settled(raw: RawSocket, last: string): Promise<void> {
    const { keeps } = this.#entrant;
    const shows = (scope: string) => framesOf(raw, scope).some(({ patch }) => idsIn(patch).includes(last));
    const isThere = (): boolean => {
      if (keeps === 'LESS') return shows(SADU);
      return isOver(raw, SADU) && (keeps === 'NOTHING' || shows(OTHER));
    };
    const waited = until(isThere, keeps === 'NOTHING' ? 'word that it is over' : 'what happened last');
    await (keeps === 'NOTHING' ? Promise.race([raw.closed, waited]) : waited);
  }
}

const until = (isThere: () => boolean, what: string): Promise<void> =>
  vi.waitFor(
    () => {
      if (!isThere()) throw new Error(`he did not get ${what}`);
    },
    { timeout: PATIENCE_MS, interval: 5 },
  );

/** Where a frame does not begin at the place to which the one before it led. */
function gapsIn(frames: readonly Frame[]): string[] {
  return frames.flatMap(({ kind, after }, index) => {
    const before = frames[index - 1];
    const place =
      before === undefined || kind === 'RESYNC' || before.kind === 'RESYNC' ? null : before.cursor;
    return kind === 'REVOKED' || after === place
      ? []
      : [`frame ${index} (${kind}) does not join the one before`];
  });
}
