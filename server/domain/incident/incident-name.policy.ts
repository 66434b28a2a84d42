import type { IncidentName, Label, OperationPlan } from '../operation/operation-plan.ts';
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
  const entry = categories.find(({ code }) => code === category);
  const named = kind === null ? entry : entry?.kinds.find(({ code }) => code === kind);
  if (!named) return unnamed(kind ?? category);
  return (truth === 'CONFIRMED' ? undefined : named.alleged) ?? named;
}

const unnamed = (code: string): IncidentName => ({
  label: { id: code, en: code },
  wallTitle: { id: code, en: code },
});
