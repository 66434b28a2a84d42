import { useEffect, useState } from 'react';
import { Empty, Waiting } from '../../controls/notice.tsx';
import { useWords } from '../../speech.ts';

/** A wall that is not among those known: one that was let in only now may be missing from before, so they are asked for anew first. */
export function UnknownWall({ ask }: { ask: () => Promise<unknown> }) {
  const words = useWords();
  const [isAsked, setAsked] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once; from then on they are asked for anyway.
  useEffect(() => {
    void ask().then(() => setAsked(true));
  }, []);
  return isAsked ? <Empty title={words('walls.unknown')}>{words('walls.unknownHint')}</Empty> : <Waiting />;
}
