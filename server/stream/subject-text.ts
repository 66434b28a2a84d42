import type { WriteTransaction } from './write-combiner.ts';

/** Stores texts beside the log, under the id of what they describe and the name of their field. */
export async function storeTexts(
  tx: WriteTransaction,
  subject: string,
  texts: readonly (readonly [field: string, text: string])[],
): Promise<void> {
  if (texts.length === 0) return;
  await tx.db
    .insertInto('subject_text')
    .values(texts.map(([field, text]) => ({ subject, field, text })))
    .execute();
}
