import { runsOf } from './history-words.ts';

/** A text in which the words that were looked for are marked. */
export function MarkedText({ text, matched }: { text: string; matched: readonly string[] }) {
  let at = 0;
  return runsOf(text, matched).map((run) => {
    const key = at;
    at += run.text.length;
    return run.isMatched ? <mark key={key}>{run.text}</mark> : <span key={key}>{run.text}</span>;
  });
}
