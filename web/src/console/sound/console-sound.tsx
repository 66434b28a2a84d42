import { useState } from 'react';
import { useIsSoundBlocked, useTones } from '../../sound/use-tones.ts';
import { useNow } from '../controls/use-now.ts';
import { useCommands } from '../keys/commands.ts';
import { useWords } from '../speech.ts';
import { keepMuted, MUTE_MINUTES, mutedUntil } from './mute.ts';
import { useAudio } from './use-audio.ts';

const MUTE_KEYS = 'M';
const MINUTE = 60_000;

/**
 * The sounds of the wall at the desk of whoever follows the picture, and whether they can be heard: muted by a key for a while
 * that ends by itself, and a browser that lets nothing sound until it is touched says so.
 */
export function ConsoleSound() {
  const words = useWords();
  const now = useNow(1_000);
  const [, look] = useState(0);
  const until = mutedUntil(localStorage, now);
  const audio = useAudio();
  const isBlocked = useIsSoundBlocked(audio);
  useTones(audio, until === null);
  const mute = (minutes: number | null) => {
    keepMuted(minutes === null ? null : Date.now() + minutes * MINUTE, localStorage);
    look((turn) => turn + 1);
  };
  const [, , longest] = MUTE_MINUTES;
  const toggle = () => mute(until === null ? longest : null);
  const group = 'keys.group.everywhere' as const;
  useCommands([
    {
      id: 'mute',
      group,
      label: until === null ? words('sound.mute', { n: longest }) : words('sound.unmute'),
      keys: MUTE_KEYS,
      hint: words(until === null ? 'sound.muteShort' : 'sound.unmuteShort'),
      run: toggle,
    },
    ...MUTE_MINUTES.filter((minutes) => minutes !== longest).map((minutes) => ({
      id: `mute-${minutes}`,
      group,
      label: words('sound.mute', { n: minutes }),
      run: () => mute(minutes),
    })),
  ]);
  const kind = until !== null ? 'muted' : isBlocked ? 'blocked' : 'on';
  const minutes = Math.ceil(((until ?? now) - now) / MINUTE);
  return (
    <button
      type="button"
      className="count sound"
      data-sound={kind}
      title={until === null ? words('sound.mute', { n: longest }) : words('sound.unmute')}
      onClick={isBlocked && until === null ? undefined : toggle}
    >
      <SoundSign isOn={kind === 'on'} />
      <span className="sound-words">{words(`sound.${kind}`, { n: minutes })}</span>
    </button>
  );
}

/** A loudspeaker; crossed out while nothing can be heard. */
function SoundSign({ isOn }: { isOn: boolean }) {
  return (
    <svg className="sound-sign" viewBox="0 0 16 16" aria-hidden="true">
      <path className="body" d="M2 6h2.5L8 3v10L4.5 10H2z" />
      <path d={isOn ? 'M10.5 5.5a3.5 3.5 0 0 1 0 5M12.5 3.5a6.3 6.3 0 0 1 0 9' : 'M10.5 6l4 4M14.5 6l-4 4'} />
    </svg>
  );
}
