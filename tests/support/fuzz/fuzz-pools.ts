import type { Siaga } from '../../../server/compose.ts';
import type { FuzzPools } from './fuzz-values.ts';

const codesOf = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);

/** Values that the operation knows, and nothing yet that answers gave out. */
export function fuzzPools({ plan, services: { roster } }: Pick<Siaga, 'plan' | 'services'>): FuzzPools {
  return {
    regions: [...roster.regions.keys()].slice(0, 40),
    tpsCodes: [...roster.tpsList.keys()].slice(0, 100),
    codes: {
      category: codesOf(plan.categories),
      kind: plan.categories.flatMap(({ kinds }) => codesOf(kinds)),
      stage: codesOf(plan.stages),
      institution: codesOf(plan.institutions),
      agency: codesOf(plan.agencies),
      post: codesOf(plan.posts),
      placeKind: codesOf(plan.placeKinds),
      categories: codesOf(plan.categories),
      agencies: codesOf(plan.agencies),
      posts: codesOf(plan.posts),
    },
    ids: [],
    cursors: [],
  };
}
