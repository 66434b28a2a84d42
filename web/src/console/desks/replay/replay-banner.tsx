import { Link } from '@tanstack/react-router';
import { clockText } from '../../../i18n/moment.ts';
import { KeyCaps } from '../../controls/key-cap.tsx';
import { dayText } from '../../controls/moments.ts';
import { menuOf, PATHS } from '../../frame/screens.ts';
import { useSession } from '../../session/session.ts';
import { useWords } from '../../speech.ts';
import type { PastQuestion } from './past-asker.ts';

/** Where one goes from the past. */
export function useLivePath() {
  const { me } = useSession();
  return menuOf(me.actions).find(({ path }) => path !== PATHS.replay)?.path ?? PATHS.account;
}

/** That this is the past, of which instant, and the way back. The time is that of the picture, not the one that is awaited. */
export function ReplayBanner({ shown }: { shown: PastQuestion | null }) {
  const { operation } = useSession();
  const words = useWords();
  const livePath = useLivePath();
  const { zone, kind } = operation;
  return (
    <header className="replay-banner">
      <p className="replay-title">
        {words('replay.title')}
        <span className="replay-dot"> · </span>
        {words('replay.notLive')}
        <span className="replay-dot"> · </span>
        <span className="number" data-replay-clock="">
          {shown === null ? '–' : clockText(shown.at, zone)}
        </span>
        <span className="replay-zone"> {zone}</span>
      </p>
      <p className="replay-detail">
        {shown !== null && <span>{dayText(shown.at, zone, words)}</span>}
        {shown !== null && <span>{words(`replay.basis.${shown.basis}`)}</span>}
        {kind === 'EXERCISE' && <span className="strong">{words('exercise.mark')}</span>}
      </p>
      <Link to={livePath} className="replay-live">
        <KeyCaps keys="Esc" />
        {words('replay.toLive')}
      </Link>
    </header>
  );
}
