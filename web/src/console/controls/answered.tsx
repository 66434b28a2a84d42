import type { ReactNode } from 'react';
import { faultSentence } from '../server/outcome.ts';
import type { Answer } from '../server/use-answer.ts';
import { useWords } from '../speech.ts';
import { Failed, Notice, Waiting } from './notice.tsx';

interface AnsweredProps<Data> {
  readonly answer: Answer<Data>;
  readonly onRetry: () => void;
  /** What is said where the answer takes long; that the server is slow where left out. */
  readonly slow?: string;
  readonly children: (data: Data) => ReactNode;
}

/** Shows what was asked for: awaited, failed, or here, and where the newest attempt failed it says that this is from before. */
export function Answered<Data>({ answer, onRetry, slow, children }: AnsweredProps<Data>) {
  const words = useWords();
  if (answer.kind === 'waiting') return <Waiting slow={slow} />;
  if (answer.kind === 'failed') {
    return (
      <div className="page-notice">
        <Failed sentence={faultSentence(answer.fault, words)} onRetry={onRetry} />
      </div>
    );
  }
  return (
    <>
      {answer.fault !== null && (
        <div className="page-notice">
          <Notice tone="stopped" title={words('state.stale')}>
            {faultSentence(answer.fault, words)}
          </Notice>
        </div>
      )}
      {children(answer.data)}
    </>
  );
}
