import type { Language, Words } from '../../i18n/words.ts';
import type { Operation } from '../session/session.ts';

/** With which words things are spoken of: the operation's own labels, in one language. */
export interface Speaking {
  readonly operation: Operation;
  readonly language: Language;
  readonly words: Words;
}
