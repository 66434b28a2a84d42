import type { ReplayBasis } from '../../../generated/graphql.ts';
import { clockText } from '../../../i18n/moment.ts';
import { ActionButton } from '../../controls/action-button.tsx';
import { Choice } from '../../controls/choice.tsx';
import { dayText } from '../../controls/moments.ts';
import { regionOptions } from '../../session/regions.ts';
import { useSession } from '../../session/session.ts';
import { useWords } from '../../speech.ts';
import type { Reach, Speed } from './playback.ts';
import { BasisChoice, SpeedChoice, Transport } from './replay-controls.tsx';
import { TimeEntry } from './time-entry.tsx';

interface ReplaySideProps {
  readonly at: number | null;
  readonly day: Reach;
  readonly reach: Reach | null;
  readonly scope: string;
  readonly basis: ReplayBasis;
  readonly speed: Speed;
  readonly isPlaying: boolean;
  readonly isProfileFailed: boolean;
  /** What the last key had no answer to. */
  readonly saying: string | null;
  readonly acts: {
    play(): void;
    step(minutes: number): void;
    incident(direction: 'next' | 'previous'): void;
    speed(speed: Speed): void;
    basis(basis: ReplayBasis): void;
    scope(code: string): void;
    seek(at: number): void;
  };
}

/** Of which region, when, how fast and by what: everything that can be chosen about the past. */
export function ReplaySide(props: ReplaySideProps) {
  const { at, day, reach, scope, basis, speed, isPlaying, isProfileFailed, saying, acts } = props;
  const { zone } = useSession().operation;
  const words = useWords();
  const isAtEnd = at !== null && reach !== null && at >= reach.until;
  return (
    <aside className="replay-side" aria-label={words('screen.replay')}>
      <ScopeChoice scope={scope} onChange={acts.scope} />
      <div className="replay-when">
        <TimeEntry text={at === null ? '' : clockText(at, zone)} day={day} onSeek={acts.seek} />
        <DaySteps at={at} day={day} reach={reach} onSeek={acts.seek} />
      </div>
      <Transport isPlaying={isPlaying} onPlay={acts.play} onStep={acts.step} onIncident={acts.incident} />
      <SpeedChoice speed={speed} onChange={acts.speed} />
      <BasisChoice basis={basis} onChange={acts.basis} />
      <p className="small second" role="status">
        {saying ?? (isAtEnd ? words('replay.newest', { time: clockText(reach.until, zone) }) : '')}
      </p>
      {isProfileFailed && <p className="small second">{words('replay.profileFailed')}</p>}
      <p className="small dim">{words('replay.rights')}</p>
    </aside>
  );
}

function ScopeChoice({ scope, onChange }: { scope: string; onChange: (code: string) => void }) {
  const { me, operation } = useSession();
  const words = useWords();
  const isHis = (code: string) => me.grants.some(({ region }) => `${code}.`.startsWith(`${region}.`));
  const options = regionOptions(operation, words, 1).filter(({ code }) => isHis(code));
  return <Choice label={words('replay.scope')} options={options} value={scope} onChange={onChange} />;
}

type DayStepsProps = Pick<ReplaySideProps, 'at' | 'day' | 'reach'> & {
  readonly onSeek: (at: number) => void;
};

/** An operation goes on around the day of the vote. */
function DaySteps({ at, day, reach, onSeek }: DayStepsProps) {
  const { zone } = useSession().operation;
  const words = useWords();
  if (at === null || reach === null) return null;
  const length = day.until - day.from;
  return (
    <div className="replay-day">
      <ActionButton
        isSmall
        label={words('replay.dayBefore')}
        isDisabled={day.from <= reach.from}
        onPress={() => onSeek(at - length)}
      >
        ‹
      </ActionButton>
      <span className="number">{dayText(at, zone, words)}</span>
      <ActionButton
        isSmall
        label={words('replay.dayAfter')}
        isDisabled={day.until > reach.until}
        onPress={() => onSeek(at + length)}
      >
        ›
      </ActionButton>
    </div>
  );
}
