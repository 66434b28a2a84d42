import { clockText, durationText, timeText } from '../../i18n/moment.ts';
import type { Words } from '../../i18n/words.ts';
import type { Freshness } from '../../situation/freshness.ts';
import type { LinkView } from '../../situation/link-view.ts';
import { useFreshness, useLink } from '../../situation/use-situation.ts';
import { FittedText } from '../../ui/fitted-text.tsx';
import { useBriefing, useSpeech } from '../briefing.ts';
import { useLayout } from '../layout.ts';
import type { Look } from './look.ts';

/**
 * What happened, and of when the picture below is; the last is what may be left out where there is little room. The time is the
 * operation's, the age is real.
 */
export function bannerWords(
  look: Look,
  fresh: Freshness,
  link: LinkView,
  zone: string,
  words: Words,
): [first: string, second: string, more: string] {
  const age = durationText(fresh.dataAgeMs ?? 0, words);
  const time = link.operationTime === null ? '–' : clockText(link.operationTime, zone);
  // The clock of a fast exercise does not guess: it stands until the next frame.
  const stands = link.operationSpeed === 1 ? [] : [words('cut.clockStands')];
  const notNow = [words('cut.notNow'), ...stands].join(' · ');
  if (link.isBarred) {
    const first = `${words('cut.link')} · ${words('cut.lastPicture', { time, age })}`;
    return [first, words('cut.refused'), words('cut.notNow')];
  }
  if (look === 'stored') {
    return [`${words('cut.stored')} ${words('cut.storedAt', { time, age })}`, notNow, words('link.first')];
  }
  if (fresh.cause === 'pipeline') {
    const since = words('cut.since', {
      time: link.operationTime === null ? '–' : timeText(link.operationTime, zone),
      age,
    });
    return [`${words('cut.pipeline')} ${since}`, notNow, ''];
  }
  const next = link.phase === 'resyncing' ? 'link.resyncing' : 'link.reconnecting';
  return [`${words('cut.link')} · ${words('cut.lastPicture', { time, age })}`, notNow, words(next)];
}

/** Covers names, phase and link state with the one thing that matters now. No hue: old is not dangerous, it is old. */
export function CutBanner({ look }: { look: Look }) {
  const { a, b, text } = useLayout();
  const fresh = useFreshness();
  const link = useLink();
  const briefing = useBriefing();
  const { words } = useSpeech();
  const [first, second, more] = bannerWords(look, fresh, link, briefing?.operation.zone ?? '', words);
  const width = b.x + b.width - a.x;
  return (
    <g data-item="banner" data-freshness={fresh.state}>
      <rect className="paint-text" x={a.x} y={40} width={width} height={88} />
      <FittedText x={a.x + 24} y={82} size={text.header} ink="ground" strong width={width - 48} how="squeeze">
        {first}
      </FittedText>
      <FittedText
        x={a.x + 24}
        y={118}
        size={text.body}
        ink="ground"
        width={width - 48}
        how="squeeze"
        shorter={second}
      >
        {more === '' ? second : `${second} · ${more}`}
      </FittedText>
    </g>
  );
}
