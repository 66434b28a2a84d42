import type { Word } from './id.ts';

/** What English says otherwise where `{n}` is one. Indonesian knows no such difference. */
export const oneEn: Partial<Record<Word, string>> = {
  'login.wait': 'Try again in {n} second',
  'panic.done': '{n} screen blanked. It shows a clock and nothing else.',
  'sheets.count': '{n} invitation, {each} on each sheet of A4.',
  'quiet.unheard': '{n} station long unheard',
  'quiet.allClosed': '{n} incident, closed',
  'quiet.someOpen': '{n} incident, open',
  'history.total': '{n} entry',
  'queue.news': '{n} new incident',
  'queue.quiet': '{n} open incident',
  'queue.hidden': '+{n} incident counted only: you have no access',
  'replay.back': 'Back {n} minute',
  'replay.forward': 'Forward {n} minute',
  'roster.more': 'and {n} more line',
  'roster.problem.CELL_COUNT': 'This line has {n} cell, the first line {expected}.',
  'rolls.minutes': 'in {n} minute',
  'sound.mute': 'Mute the console for {n} minute',
};
