import type { ReactNode } from 'react';
import { useWords } from '../speech.ts';
import { ActionButton } from './action-button.tsx';
import { Window } from './window.tsx';

interface ReadingWindowProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly width?: 'normal' | 'wide';
  readonly children: ReactNode;
}

/** A window in which a list is read that keeps up to date: the way out stays at hand, however long the list is. */
export function ReadingWindow({ title, onClose, width = 'normal', children }: ReadingWindowProps) {
  const words = useWords();
  return (
    <Window title={title} onClose={onClose} width={width}>
      <div className="stack">
        {children}
        <div className="row end at-hand">
          <ActionButton onPress={onClose}>{words('act.close')}</ActionButton>
        </div>
      </div>
    </Window>
  );
}
