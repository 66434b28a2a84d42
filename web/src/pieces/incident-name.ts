import type { Truth } from '../generated/graphql.ts';
import type { Language } from '../i18n/words.ts';

/** What an incident is told to be; the category is null where that may not be told here. */
export interface Called {
  readonly category: string | null;
  readonly kind: string | null;
  readonly truth: Truth | null;
}

type Texts<Name extends string> = Readonly<Record<Name, Readonly<Record<Language, string>>>>;
type Kind<Name extends string> = Texts<Name> & {
  readonly code: string;
  readonly alleged: Texts<Name> | null;
};
type Category<Name extends string> = Kind<Name> & { readonly kinds: readonly Kind<Name>[] };

interface Naming<Name extends string> {
  readonly categories: readonly Category<NoInfer<Name>>[];
  /** In full, or as walls have it. */
  readonly by: Name;
  readonly language: Language;
}

/**
 * What an incident is called: by its kind, else by its category; where that accuses somebody, as alleged unless it is proven. Codes
 * that the operation does not know are their own names. Null where it may not be told here.
 */
export function incidentName<Name extends 'label' | 'wallTitle'>(
  { category, kind, truth }: Called,
  { categories, by, language }: Naming<Name>,
): string | null {
  if (category === null) return null;
  const named = kindOf({ category, kind }, categories);
  if (named === undefined) return kind ?? category;
  const texts: Texts<Name> = truth === 'CONFIRMED' ? named : (named.alleged ?? named);
  return texts[by][language];
}

/** Whether its name says that it is alleged. */
export const isAlleged = (
  { category, kind, truth }: Called,
  categories: readonly Category<'label'>[],
): boolean =>
  category !== null && truth !== 'CONFIRMED' && kindOf({ category, kind }, categories)?.alleged != null;

function kindOf<Name extends string>(
  { category, kind }: { readonly category: string; readonly kind: string | null },
  categories: readonly Category<Name>[],
): Kind<Name> | undefined {
  const entry = categories.find(({ code }) => code === category);
  return kind === null ? entry : entry?.kinds.find(({ code }) => code === kind);
}
