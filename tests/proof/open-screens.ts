import { AlertClient } from '../support/alert-client.ts';
import { WallClient } from '../support/wall-client.ts';
import type { Caller } from './caller.ts';
import { type OutcomeWorld, REGENCY } from './outcome-world.ts';

const PICTURE = `{ situation(scope: "${REGENCY}") { stateHash } }`;
const ALERTS = `query Alerts($after: Cursor) { alerts(first: 100, after: $after) {
  edges { node { id incident rule acknowledgedAt endedAt } } pageInfo { hasNextPage endCursor } } }`;

interface AlertPage {
  readonly alerts: {
    readonly edges: readonly { readonly node: { readonly id: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** A picture and a list of alerts that are kept up to date by subscriptions alone, to be compared with what queries answer. */
export class OpenScreens {
  readonly #caller: Caller;
  readonly #wall: WallClient;
  readonly #alerts: AlertClient;

  private constructor({ server: { url }, follower }: OutcomeWorld) {
    this.#caller = follower.caller;
    this.#wall = new WallClient({ url, scope: REGENCY, token: follower.secret });
    this.#alerts = new AlertClient({ url, token: follower.secret, region: REGENCY });
  }

  /** Opens them once the rights of their program are known: a server on PostgreSQL reads them from the log a moment later. */
  static async open(world: OutcomeWorld): Promise<OpenScreens> {
    await world.server.siaga.access.isLevel();
    return new OpenScreens(world);
  }

  /** Breaches of the rules of frames, and in what the screens differ from the answers; empty where in nothing. */
  async differences(): Promise<string[]> {
    const { situation } = await this.#caller.read<{ situation: { stateHash: string } }>(PICTURE);
    const answered = await this.#answered();
    const shown = JSON.stringify(inOrder([...this.#alerts.alerts.values()]));
    return [
      ...this.#wall.faults,
      ...this.#wall.refusals.map(({ code }) => `turned away: ${code}`),
      ...(this.#wall.state.hash() === situation.stateHash ? [] : ['the picture is another one']),
      ...(shown === JSON.stringify(answered)
        ? []
        : [`alerts: ${shown} instead of ${JSON.stringify(answered)}`]),
    ];
  }

  close(): void {
    this.#wall.close();
    this.#alerts.close();
  }

  async #answered(): Promise<object[]> {
    const found: { readonly id: string }[] = [];
    for (let after: string | null = null; ; ) {
      const { alerts }: AlertPage = await this.#caller.read<AlertPage>(ALERTS, { after });
      found.push(...alerts.edges.map(({ node }) => node));
      if (!alerts.pageInfo.hasNextPage) return inOrder(found);
      after = alerts.pageInfo.endCursor;
    }
  }
}

const inOrder = <One extends { readonly id: string }>(all: readonly One[]): One[] =>
  all.toSorted((one, other) => (one.id < other.id ? -1 : 1));
