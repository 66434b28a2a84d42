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
  const state =
    until !== null
      ? words('sound.muted', { n: Math.ceil((until - now) / MINUTE) })
      : words(isBlocked ? 'sound.blocked' : 'sound.on');
  return (
    <button
      type="button"
      className={until === null && !isBlocked ? 'count' : 'count strong'}
      title={until === null ? words('sound.mute', { n: longest }) : words('sound.unmute')}
      onClick={isBlocked && until === null ? undefined : toggle}
    >
      {state}
    </button>
  );
}
