import { labelOf } from '../session/session.ts';
import type { Speaking } from './speaking.ts';

/** What an incident is called by; both null where that may not be told here. */
export interface Called {
  readonly category: string | null;
  readonly kind: string | null;
}

/** What it is: its kind where it has one, else its category; where that may not be told here, that it is restricted. */
export function titleOf({ category, kind }: Called, { operation, language, words }: Speaking): string {
  if (category === null) return words('incident.restricted');
  const entry = operation.categories.find(({ code }) => code === category);
  return kind === null || entry === undefined
    ? labelOf(operation.categories, category, language)
    : labelOf(entry.kinds, kind, language);
}
