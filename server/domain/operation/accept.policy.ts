import { textFault } from '../../kernel/text.ts';
import { type CodeField, CodeUnknown, TextNotAcceptable } from './operation.refusals.ts';

/** Returns the entry of `list` with this code, or refuses and names the codes that exist. */
export function knownCode<Entry extends { code: string }>(
  field: CodeField,
  code: string,
  list: readonly Entry[],
): Entry {
  const entry = list.find((candidate) => candidate.code === code);
  if (!entry)
    throw new CodeUnknown(
      field,
      code,
      list.map((candidate) => candidate.code),
    );
  return entry;
}

/** Characters (code points) that each free text may have. */
export const TEXT_LIMITS = {
  note: 500,
  description: 1_000,
  onBehalfOf: 80,
  placeName: 80,
  result: 500,
  reason: 500,
  text: 1_000,
  wallText: 90,
  receiptNumber: 60,
  letterNumber: 60,
  name: 80,
  place: 80,
  question: 80,
} as const;
export type TextField = keyof typeof TEXT_LIMITS;

/** The texts that were given, each acceptable; refuses the first that is not. */
export function acceptTexts(
  texts: Readonly<Partial<Record<TextField, string | null | undefined>>>,
): [TextField, string][] {
  return Object.entries(texts).flatMap(([name, text]): [TextField, string][] => {
    if (text === null || text === undefined) return [];
    const field = name as TextField;
    const fault = textFault(text, TEXT_LIMITS[field]);
    if (fault) throw new TextNotAcceptable(field, fault, TEXT_LIMITS[field]);
    return [[field, text]];
  });
}
