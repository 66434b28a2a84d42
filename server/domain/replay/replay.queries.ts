import type { Clock } from '../../kernel/clock.ts';
import { Fault } from '../../kernel/fault.ts';
import { must } from '../../kernel/must.ts';
import type { Sight } from '../access/disclosure.policy.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type { OperationPlan } from '../operation/operation-plan.ts';
import type { Outage } from '../operation/outage.policy.ts';
import type { Picture } from '../situation/picture.ts';
import { scopeUnknown } from '../situation/situation.queries.ts';
import { dayAround, dayProfile, outagesOn } from './day-profile.ts';
import type { PastPictures } from './past-pictures.ts';
import type { ReplayQuestion } from './replay.api.ts';

export interface ReplayReadingParts {
  readonly past: PastPictures;
  /** The live picture: it knows which scopes there are. */
  readonly picture: Picture;
  readonly plan: Pick<OperationPlan, 'zone'>;
  /** That of the operation. */
  readonly clock: Clock;
  /** When no server was at work, on the operation's clock. */
  readonly outages: () => Promise<readonly Outage[]>;
}

/** Reads the past of the picture for one viewer, by the rights that he has today. */
export class ReplayReading {
  readonly #parts: ReplayReadingParts;

  constructor(parts: ReplayReadingParts) {
    this.#parts = parts;
  }

  /** The picture of a scope as it was at an instant. Throws the faults `SCOPE_UNKNOWN` and `INSTANT_AHEAD`. */
  async situationAt({ scope, at, basis }: ReplayQuestion, viewer: Viewer) {
    const sight = this.#sightOf(scope, viewer);
    if (at > this.#parts.clock.now()) throw instantAhead();
    return this.#parts.past.draw(askerOf(viewer), { instant: at, basis, sight }, (picture) => {
      const view = must(picture.scope(scope, sight), `a scope ${scope}`);
      return { scope, at, basis, state: view.snapshot(at), stateHash: view.stateHash(at) };
    });
  }

  /** Of the day that the instant lies in. Throws the fault `SCOPE_UNKNOWN`. */
  async dayProfile({ scope, at, basis }: ReplayQuestion, viewer: Viewer) {
    const sight = this.#sightOf(scope, viewer);
    const { past, plan, outages } = this.#parts;
    const day = dayAround(at, plan.zone);
    const profile = await dayProfile(past, { asker: askerOf(viewer), scope, sight, basis, day });
    return { ...profile, outages: outagesOn(day, await outages()) };
  }

  /** Which picture of the scope the viewer gets. Throws the fault `SCOPE_UNKNOWN`: there is none, or none for him. */
  #sightOf(scope: string, viewer: Viewer): Sight {
    const sight = viewer.sightIn(scope);
    const isHis = sight !== null && viewer.mayIn('replaySituation', scope);
    if (!isHis || !this.#parts.picture.scope(scope, sight)) throw scopeUnknown(scope);
    return sight;
  }
}

/** All who ask without a name share one turn. */
const askerOf = ({ principal }: Viewer): string => principal ?? '';

const instantAhead = (): Fault =>
  new Fault(
    'INSTANT_AHEAD',
    'The clock of the operation has not come to this instant yet. Ask for one that has passed.',
  );
