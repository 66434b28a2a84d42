import type { ReplayBasis } from '../../../generated/graphql.ts';
import { ActionButton } from '../../controls/action-button.tsx';
import { useWords } from '../../speech.ts';
import { SPEEDS, type Speed } from './playback.ts';

interface TransportProps {
  readonly isPlaying: boolean;
  readonly onPlay: () => void;
  readonly onStep: (minutes: number) => void;
  readonly onIncident: (direction: 'next' | 'previous') => void;
}

const STEPS = [-15, -1, 1, 15] as const;

/** Forward and back: by minutes, by incidents, or by itself. */
export function Transport({ isPlaying, onPlay, onStep, onIncident }: TransportProps) {
  const words = useWords();
  const stepLabel = (minutes: number) =>
    words(minutes < 0 ? 'replay.back' : 'replay.forward', { n: Math.abs(minutes) });
  const step = (minutes: (typeof STEPS)[number]) => (
    <ActionButton key={minutes} isSmall label={stepLabel(minutes)} onPress={() => onStep(minutes)}>
      {minutes < 0 ? `−${Math.abs(minutes)}` : `+${minutes}`}
    </ActionButton>
  );
  return (
    <>
      <div className="replay-row">
        <ActionButton isPrimary keys="Space" onPress={onPlay}>
          {words(isPlaying ? 'replay.pause' : 'replay.play')}
        </ActionButton>
        {STEPS.map(step)}
      </div>
      <div className="replay-row">
        <span className="small second">{words('replay.incidents')}</span>
        <ActionButton isSmall keys="P" onPress={() => onIncident('previous')}>
          {words('replay.before')}
          <span className="hidden-words"> {words('replay.incidents')}</span>
        </ActionButton>
        <ActionButton isSmall keys="N" onPress={() => onIncident('next')}>
          {words('replay.after')}
          <span className="hidden-words"> {words('replay.incidents')}</span>
        </ActionButton>
      </div>
    </>
  );
}

export function SpeedChoice({ speed, onChange }: { speed: Speed; onChange: (speed: Speed) => void }) {
  const words = useWords();
  return (
    <fieldset className="replay-row" aria-label={words('replay.speed')}>
      <span className="small second">{words('replay.speed')}</span>
      {SPEEDS.map((each) => (
        <ActionButton
          key={each}
          isSmall
          isOn={each === speed}
          label={words('replay.speedTimes', { n: each })}
          onPress={() => onChange(each)}
        >
          {`${each}×`}
        </ActionButton>
      ))}
    </fieldset>
  );
}

const BASES = ['RECEIVED', 'HAPPENED'] as const satisfies readonly ReplayBasis[];

interface BasisChoiceProps {
  readonly basis: ReplayBasis;
  readonly onChange: (basis: ReplayBasis) => void;
}

/** What the post knew, or what happened: with what each of them means. */
export function BasisChoice({ basis, onChange }: BasisChoiceProps) {
  const words = useWords();
  return (
    <fieldset className="replay-bases" aria-label={words('replay.basisSwitch')}>
      {BASES.map((each) => (
        <button
          key={each}
          type="button"
          className="replay-basis"
          aria-pressed={each === basis}
          onClick={() => onChange(each)}
        >
          {words(`replay.basis.${each}`)}
        </button>
      ))}
      <p className="small second">{words(`replay.basis.${basis}.hint`)}</p>
    </fieldset>
  );
}
