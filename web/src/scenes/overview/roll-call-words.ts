import type { Words } from '../../i18n/words.ts';
import type { SituationHeadline } from '../../situation/situation.types.ts';

export type RollCallTally = NonNullable<SituationHeadline['rollCall']>;
export type RollCallAsked = NonNullable<SituationHeadline['rollCallAsked']>;

/**
 * What a wall says of the roll-call that its scope asks: until when, how many are ready and not, and who is silent, as many by
 * name as there is room for letters. Whoever is not named is counted.
 */
export function rollCallWords(
  { asked, ready, notReady, silent }: RollCallTally,
  time: string,
  { nameOf, words, room }: { nameOf: (region: string) => string; words: Words; room: number },
): string {
  const waiting = asked - ready - notReady;
  const parts = [
    words('rollCall.until', { time }),
    words('rollCall.ready', { ready, asked }),
    ...(notReady > 0 ? [words('rollCall.notReady', { n: notReady })] : []),
  ];
  const told = parts.join(' · ');
  if (waiting === 0) return told;
  const names = silent.map(nameOf);
  for (let named = names.length; named > 0; named -= 1) {
    const rest = waiting - named;
    const list = [...names.slice(0, named), ...(rest > 0 ? [words('rows.more', { n: rest })] : [])];
    const line = `${told} · ${words('rollCall.silent', { names: list.join(', ') })}`;
    if (line.length <= room) return line;
  }
  return `${told} · ${words('rollCall.silentCount', { n: waiting })}`;
}

/** What a wall says of the roll-call that asks its scope itself. */
export const askedWords = ({ answer }: RollCallAsked, time: string, words: Words): string =>
  `${words('rollCall.until', { time })} · ${words(answer === null ? 'rollCall.unanswered' : `rollCall.answered.${answer}`)}`;
