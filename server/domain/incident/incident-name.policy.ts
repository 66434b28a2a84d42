import type { IncidentKind, IncidentName, Label, OperationPlan } from '../operation/operation-plan.ts';
import type { Truth } from './incident-standing.policy.ts';

/** How far it is verified, as it stands within a sentence. */
export const TRUTH_WORDS: Readonly<Record<Truth, Label>> = {
  UNVERIFIED: { id: 'belum diverifikasi', en: 'not verified' },
  CONFIRMED: { id: 'terbukti', en: 'proven' },
  REFUTED: { id: 'tidak terbukti', en: 'not proven' },
};

/** What an incident is told to be. */
export interface Called {
  readonly category: string;
  readonly kind: string | null;
  readonly truth: Truth;
}

/**
 * What an incident is called: by its kind, else by its category; where that accuses somebody, as alleged unless it is proven. Codes
 * that the plan does not know are their own names.
 */
export function nameOf(
  { category, kind, truth }: Called,
  { categories }: Pick<OperationPlan, 'categories'>,
): IncidentName {
  const named = kindOf({ category, kind }, { categories });
  if (!named) return unnamed(kind ?? category);
  return (truth === 'CONFIRMED' ? undefined : named.alleged) ?? named;
}

/** What the plan says of such incidents: of their kind, else of their category; undefined where it does not know them. */
export function kindOf(
  { category, kind }: Pick<Called, 'category' | 'kind'>,
  { categories }: Pick<OperationPlan, 'categories'>,
): IncidentKind | undefined {
  const entry = categories.find(({ code }) => code === category);
  return kind === null ? entry : entry?.kinds.find(({ code }) => code === kind);
}

const unnamed = (code: string): IncidentName => ({
  label: { id: code, en: code },
  wallTitle: { id: code, en: code },
});
