import { useEffect, useState } from 'react';
import { clockText } from '../../../i18n/moment.ts';
import { Failed, Waiting } from '../../controls/notice.tsx';
import { faultSentence } from '../../server/outcome.ts';
import { regionName } from '../../session/regions.ts';
import { useSession } from '../../session/session.ts';
import { useWords } from '../../speech.ts';
import type { PastView } from './past-asker.ts';
import { PastScene } from './past-scene.tsx';

interface ReplayStageProps {
  readonly view: PastView;
  readonly wantedAt: number | null;
  readonly onRetry: () => void;
}

/** The picture; while the next one is awaited, or could not be had, the last one stays, and it is said which is meant. */
export function ReplayStage({ view, wantedAt, onRetry }: ReplayStageProps) {
  const { operation } = useSession();
  const words = useWords();
  const { shown, isAwaited, fault } = view;
  const time = (at: number) => `${clockText(at, operation.zone)} ${operation.zone}`;
  return (
    <div className="replay-stage">
      {fault !== null && (
        <div className="replay-notice">
          <Failed sentence={faultSentence(fault, words)} onRetry={onRetry} />
        </div>
      )}
      {shown === null && fault === null && <Waiting />}
      {shown !== null && (
        <PastScene
          picture={shown}
          label={words('replay.picture', {
            scope: regionName(operation, shown.question.scope, words),
            time: time(shown.question.at),
          })}
        />
      )}
      {shown !== null && isAwaited && wantedAt !== null && (
        <Drawing key={wantedAt} words={words('replay.drawing', { time: time(wantedAt) })} />
      )}
    </div>
  );
}

const SLOW_AFTER_MS = 500;

/** Said only where it takes long enough to be wondered about. */
function Drawing({ words }: { words: string }) {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const handle = setTimeout(() => setSlow(true), SLOW_AFTER_MS);
    return () => clearTimeout(handle);
  }, []);
  return (
    <p className="replay-drawing" role="status">
      {isSlow ? words : ''}
    </p>
  );
}
