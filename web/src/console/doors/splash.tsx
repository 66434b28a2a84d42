import { Failed, Waiting } from '../controls/notice.tsx';
import type { Fault } from '../server/fault.ts';
import { faultSentence } from '../server/outcome.ts';
import { useWords } from '../speech.ts';

/** Before it is known who sits there. */
export function Splash({ fault, onRetry }: { fault: Fault | null; onRetry: () => void }) {
  const words = useWords();
  return (
    <main className="splash">
      <h1 className="hidden-words">{words('app.name')}</h1>
      {fault === null ? <Waiting /> : <Failed sentence={faultSentence(fault, words)} onRetry={onRetry} />}
    </main>
  );
}
