import { useNavigate } from '@tanstack/react-router';
import { type Command, useCommands } from '../../keys/commands.ts';
import { useWords } from '../../speech.ts';
import { SPEEDS, type Speed } from './playback.ts';
import { useLivePath } from './replay-banner.tsx';

export interface ReplayActs {
  play(): void;
  step(minutes: number): void;
  incident(direction: 'next' | 'previous'): void;
  speed(speed: Speed): void;
  switchBasis(): void;
}

/** Everything on the desk by the keyboard. */
export function useReplayKeys(acts: ReplayActs): void {
  const words = useWords();
  const navigate = useNavigate();
  const livePath = useLivePath();
  const group = 'keys.group.page' as const;
  const step = (keys: string, minutes: number, hint?: string): Command => ({
    id: `replay-step-${minutes}`,
    group,
    label: words(minutes < 0 ? 'replay.back' : 'replay.forward', { n: Math.abs(minutes) }),
    keys,
    isOnlyKey: true,
    isStep: true,
    ...(hint === undefined ? {} : { hint }),
    run: () => acts.step(minutes),
  });
  useCommands([
    {
      id: 'replay-play',
      group,
      label: `${words('replay.play')} / ${words('replay.pause')}`,
      keys: 'Space',
      hint: words('replay.playShort'),
      run: acts.play,
    },
    step('ArrowLeft', -1, ''),
    step('ArrowRight', 1, words('replay.stepShort')),
    step('Shift+ArrowLeft', -15, ''),
    step('Shift+ArrowRight', 15, words('replay.leapShort')),
    {
      id: 'replay-previous',
      group,
      label: words('replay.previous'),
      keys: 'P',
      hint: '',
      run: () => acts.incident('previous'),
    },
    {
      id: 'replay-next',
      group,
      label: words('replay.next'),
      keys: 'N',
      hint: words('replay.incidentShort'),
      run: () => acts.incident('next'),
    },
    {
      id: 'replay-basis',
      group,
      label: words('replay.basisSwitch'),
      keys: 'B',
      hint: words('replay.basisShort'),
      run: acts.switchBasis,
    },
    ...SPEEDS.map((speed, index) => ({
      id: `replay-speed-${speed}`,
      group,
      label: words('replay.speedTimes', { n: speed }),
      keys: String(index + 1),
      run: () => acts.speed(speed),
    })),
    {
      id: 'replay-live',
      group,
      label: words('replay.toLive'),
      keys: 'Esc',
      hint: words('replay.toLiveShort'),
      run: () => void navigate({ to: livePath }),
    },
  ]);
}
