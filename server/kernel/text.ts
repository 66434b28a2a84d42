/** C0/C1 controls except tab and newline, zero-width marks, bidirectional controls, tags, lone surrogates. */
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: naming the control characters is the purpose
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]|\p{Cs}/u;

export type TextFault = 'TOO_LONG' | 'UNSAFE_CHARACTER' | 'EMPTY';

/**
 * What keeps `text` from being stored and shown: longer than `limit` characters (code points), holding
 * a character that hides or reorders its neighbours, or nothing but spaces. Null where it is acceptable.
 */
export function textFault(text: string, limit: number): TextFault | null {
  if ([...text].length > limit) return 'TOO_LONG';
  if (UNSAFE.test(text)) return 'UNSAFE_CHARACTER';
  return text.trim() === '' ? 'EMPTY' : null;
}
