import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReplayBasis } from '../../../generated/graphql.ts';
import { Empty } from '../../controls/notice.tsx';
import { PATHS } from '../../frame/screens.ts';
import { watchedScope } from '../../session/regions.ts';
import { useSession } from '../../session/session.ts';
import { useWords } from '../../speech.ts';
import type { PastQuestion } from './past-asker.ts';
import { dayOf, nextOf, previousOf, type Speed, within } from './playback.ts';
import { ReplayBanner } from './replay-banner.tsx';
import { basisOf, type ReplaySearch } from './replay-search.ts';
import { ReplaySide } from './replay-side.tsx';
import { ReplayStage } from './replay-stage.tsx';
import { Timeline } from './timeline.tsx';
import { useDayProfile } from './use-day-profile.ts';
import { useInstant } from './use-instant.ts';
import { usePast, useReach } from './use-past.ts';
import { usePlayback } from './use-playback.ts';
import { useReplayKeys } from './use-replay-keys.ts';

const MINUTE = 60_000;
const FIRST_SPEED: Speed = 60;

/** The past of a scope, played back. Nothing here is live and nothing can be done. */
export function ReplayDesk() {
  const words = useWords();
  const { me } = useSession();
  const widest = watchedScope(me.grants);
  return (
    <div className="replay-desk">
      <h1 className="hidden-words">{words('screen.replay')}</h1>
      {widest === null ? <NoScope /> : <Replay widest={widest} />}
    </div>
  );
}

function NoScope() {
  const words = useWords();
  return (
    <>
      <ReplayBanner shown={null} />
      <Empty title={words('replay.noScope')}>{words('replay.noScopeHint')}</Empty>
    </>
  );
}

function Replay({ widest }: { widest: string }) {
  const search = useSearch({ from: PATHS.replay });
  const navigate = useNavigate({ from: PATHS.replay });
  const words = useWords();
  const { zone } = useSession().operation;
  const [isPlaying, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(FIRST_SPEED);
  const [saying, setSaying] = useState<string | null>(null);
  const scope = search.wilayah ?? widest;
  const basis = basisOf(search);
  const { reach, fault: reachFault, ask: askReach } = useReach();
  const { instant, setInstant } = useInstant();
  const at = reach === null ? null : within(instant ?? reach.until, reach);
  const question: PastQuestion | null = at === null ? null : { scope, at, basis };
  const { view, retry } = usePast(question);
  const day = dayOf(at ?? 0, zone);
  const profile = useDayProfile({ scope, basis, day, reach });
  usePlayback({
    ...{ isPlaying, speed, view, reach },
    onStep: setInstant,
    onEnd: () => setPlaying(false),
  });

  const change = (next: (before: ReplaySearch) => ReplaySearch) =>
    void navigate({ search: next, replace: true });
  const seek = (wanted: number) => {
    setSaying(null);
    if (reach !== null) setInstant(within(wanted, reach));
  };
  const acts = {
    play: () => {
      setSaying(null);
      setPlaying((before) => !before);
    },
    step: (minutes: number) => at !== null && seek(at + minutes * MINUTE),
    incident: (direction: 'next' | 'previous') => {
      const instants = (profile.profile?.incidents ?? []).map((each) => Date.parse(each.at));
      const found = at === null ? null : (direction === 'next' ? nextOf : previousOf)(instants, at);
      if (found !== null) seek(found);
      else setSaying(words(direction === 'next' ? 'replay.noNext' : 'replay.noPrevious'));
    },
    speed: setSpeed,
    basis: (wanted: ReplayBasis) =>
      change(({ dasar: _, ...rest }) => (wanted === 'HAPPENED' ? { ...rest, dasar: 'terjadi' } : rest)),
    scope: (code: string) =>
      change(({ wilayah: _, ...rest }) => (code === widest ? rest : { ...rest, wilayah: code })),
    seek,
  };
  useReplayKeys({ ...acts, switchBasis: () => acts.basis(basis === 'RECEIVED' ? 'HAPPENED' : 'RECEIVED') });
  return (
    <>
      <ReplayBanner shown={view.shown?.question ?? null} />
      <div className="replay-body">
        <ReplayStage
          view={reachFault === null ? view : { ...view, isAwaited: false, fault: reachFault }}
          wantedAt={at}
          onRetry={() => {
            void askReach();
            retry();
          }}
        />
        <ReplaySide
          {...{ at, day, reach, scope, basis, speed, isPlaying, saying, acts }}
          isProfileFailed={profile.isFailed}
        />
      </div>
      {at !== null && reach !== null && (
        <Timeline
          {...{ day, reach, at }}
          shownAt={view.shown?.question.at ?? null}
          profile={profile.profile}
          onSeek={seek}
        />
      )}
    </>
  );
}
