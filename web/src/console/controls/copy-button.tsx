import { useState } from 'react';
import { useWords } from '../speech.ts';
import { ActionButton } from './action-button.tsx';

/** Puts a text on the clipboard and says so; where the browser forbids that, it says to mark it by hand. */
export function CopyButton({ text, isPrimary = false }: { text: string; isPrimary?: boolean }) {
  const words = useWords();
  const [state, setState] = useState<'copy.do' | 'copy.done' | 'copy.failed'>('copy.do');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copy.done');
    } catch {
      setState('copy.failed');
    }
  };
  return (
    <>
      <ActionButton isPrimary={isPrimary} onPress={() => void copy()}>
        {words(state === 'copy.done' ? 'copy.done' : 'copy.do')}
      </ActionButton>
      <span role="status" className={state === 'copy.failed' ? 'small second' : 'hidden-words'}>
        {state === 'copy.do' ? '' : words(state)}
      </span>
    </>
  );
}
