import { z } from 'zod';

const phraseWords = 'one to three words of small letters, with one space between them';
const wordWords = 'a word of small letters';

/** A word, or words that belong together. */
const phrase = z.string({ error: phraseWords }).regex(/^\p{Ll}+( \p{Ll}+){0,2}$/u, { error: phraseWords });
const word = z.string({ error: wordWords }).regex(/^\p{Ll}{1,20}$/u, { error: wordWords });
const words = z.array(word).max(200);

/** How reports are written: what `Wording` says, as a section of a plan file. */
export const wording = z.strictObject({
  spellings: z.array(z.strictObject({ word: phrase, also: z.array(phrase).min(1).max(40) })).max(300),
  alternatives: z.array(z.array(phrase).min(2).max(20)).max(100),
  negations: words,
  fillers: words,
  prefixes: words,
  suffixes: words,
});
