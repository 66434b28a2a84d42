/** A chosen file as text that can be sent. */
export interface RosterText {
  readonly name: string;
  readonly csv: string;
}

export type RosterFileFault = 'roster.notText' | 'roster.tooLarge';

/** One request holds 64 KB, and what is sent around the text has to fit in as well. */
const LONGEST = 60_000;

/** Reads a file that somebody chose, or says why it cannot be sent from a page. */
export async function readRosterFile(
  file: Pick<File, 'name' | 'arrayBuffer'>,
): Promise<RosterText | RosterFileFault> {
  let csv: string;
  try {
    csv = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return 'roster.notText';
  }
  const bytes = new TextEncoder().encode(JSON.stringify(csv)).length;
  return bytes > LONGEST ? 'roster.tooLarge' : { name: file.name, csv };
}

/** The number that was typed; null where none was, undefined where it is none. */
export function expectedTpsTyped(typed: string): number | null | undefined {
  const text = typed.trim().replaceAll('.', '');
  if (text === '') return null;
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}
