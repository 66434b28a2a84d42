import type { Caller } from './caller.ts';
import type { OutcomeWorld } from './outcome-world.ts';
import { wib } from './scribe.ts';

/** What is sent, and who sends it. */
export interface Sending {
  readonly by: Caller;
  /** Null: the mutation takes none. */
  readonly input: Record<string, unknown> | null;
}

/** How one mutation is tried. */
export interface OutcomeRow {
  /** Makes what it needs, and says what is to be sent. */
  readonly prepare: (world: OutcomeWorld, id: string) => Promise<Sending>;
  /** A statement of the transaction whose answer is lost; null: it commits nothing. */
  readonly commits: RegExp | null;
  /** Each sending does it once more, as a way in is opened each time somebody comes. */
  readonly isEachTimeNew?: true;
  /** What a repeat is answered, where that is another thing than the first time. */
  readonly repeat?: 'SHUT_OUT' | object;
  /** How long the server asks the sender to wait before the repeat, in milliseconds. */
  readonly pauseMs?: number;
}

/** Acts with an id of their own leave a receipt. */
const RECEIPT = /insert into [`"]receipt[`"]/i;
export const SESSION = /insert into [`"]access_session[`"]/i;
export const WALL_TOKEN = /insert into [`"]wall_token[`"]/i;

type Prepare = OutcomeRow['prepare'];
export const once = (prepare: Prepare): OutcomeRow => ({ prepare, commits: RECEIPT });

/** An act of the post on an incident of its own. */
export const onIncident = (
  name: string,
  more: (world: OutcomeWorld, incident: string) => object | Promise<object>,
  by: 'posko' | 'chief' = 'posko',
): OutcomeRow =>
  once(async (world, id) => {
    const incident = await world.incident(name);
    return { by: world[by].caller, input: { id, ...world.about(incident, await more(world, incident)) } };
  });

export const byChief = (input: (world: OutcomeWorld) => object | Promise<object>): OutcomeRow =>
  once(async (world, id) => ({ by: world.chief.caller, input: { id, ...(await input(world)) } }));

export const DUE = wib('09:00');
export const REASON = 'Sudah diperiksa';
