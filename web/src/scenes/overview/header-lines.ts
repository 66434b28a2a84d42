import { countdownText } from '../../i18n/moment.ts';
import { useFreshness, useHeadline, useLink, useOperationClock } from '../../situation/use-situation.ts';
import type { Line } from '../../ui/line.tsx';
import { phaseLabel, useBriefing, useSpeech } from '../briefing.ts';
import { useIsSoundOff } from '../sound-state.ts';
import { useStanding } from '../standing.ts';
import { useWallTime } from '../wall-time.ts';
import { linkWords } from './link-words.ts';
import type { Look } from './look.ts';

/** The phase, the fullest first. */
export function usePhaseLines(): Line[] {
  const headline = useHeadline();
  const briefing = useBriefing();
  const { language } = useSpeech();
  if (headline === null || briefing === null) return [[{ text: '–', strong: true }]];
  const label = phaseLabel(briefing.operation, headline.phase, language);
  return [label.toUpperCase(), label].map((text) => [{ text, strong: true }]);
}

/** Until when the phase lasts and how long that is, the fullest first. */
export function useCountdownLines(): Line[] {
  const headline = useHeadline();
  const briefing = useBriefing();
  const clock = useOperationClock();
  const times = useWallTime();
  const { words, language } = useSpeech();
  if (headline === null || briefing === null || clock === null || times === null) return [[]];
  const word = briefing.operation.phases.find(({ code }) => code === headline.phase)?.endsLabel?.[language];
  if (headline.phaseEndsAt === null || word === undefined) return [[]];
  const end = Date.parse(headline.phaseEndsAt);
  const time = countdownText(end - clock.at);
  const ends = words('phase.ends', { word, time: times.limit(end) });
  const left = words(end >= clock.at ? 'phase.left' : 'phase.over', { time });
  return [[{ text: `${ends} · `, ink: 'second' }, { text: left }], [{ text: ends, ink: 'second' }]];
}

export interface LinkLines {
  readonly state: Line;
  /** How old the data is, the fullest first. */
  readonly ages: readonly Line[];
  /** The same behind the words that the wall is silent, where it is. */
  readonly below: readonly Line[];
}

/** How fresh the picture is; of the past there is nothing to be said but that it is the past. */
export function useLinkLines(look: Look): LinkLines {
  const { isReplayed } = useStanding();
  const { words } = useSpeech();
  const fresh = useFreshness();
  const link = useLink();
  const briefing = useBriefing();
  const isSoundOff = useIsSoundOff();
  if (isReplayed) {
    const past: Line[] = [[{ text: words('replay.notLive'), ink: 'second' }]];
    return { state: [{ text: words('replay.title'), strong: true }], ages: past, below: past };
  }
  const { state, ages } = linkWords(look, fresh, link, briefing?.operation.zone ?? '', words);
  const silence = { text: words('sound.off'), strong: true };
  const told = ages.map((text): Line => [{ text, ink: 'second' }]);
  const withSilence = told.map((age): Line => [silence, { text: ' · ', ink: 'second' }, ...age]);
  // While LANGSUNG the age is below ten seconds by definition: it may give way, a silent wall may not.
  const below = !isSoundOff ? told : look === 'live' ? [...withSilence, [silence]] : withSilence;
  return { state: [{ text: state, strong: true }], ages: told, below };
}
