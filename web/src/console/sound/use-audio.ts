import { useEffect, useState } from 'react';

const GESTURES = ['pointerdown', 'keydown'] as const;

/** The sound of this page, from the first time that somebody touches it: before that a browser lets nothing sound. Null till then. */
export function useAudio(): AudioContext | null {
  const [context, setContext] = useState<AudioContext | null>(null);
  useEffect(() => {
    if (typeof AudioContext === 'undefined') return;
    let opened: AudioContext | null = null;
    const open = () => {
      opened ??= new AudioContext();
      setContext(opened);
      void opened.resume().catch(() => undefined);
    };
    for (const gesture of GESTURES) addEventListener(gesture, open);
    return () => {
      for (const gesture of GESTURES) removeEventListener(gesture, open);
      void opened?.close();
    };
  }, []);
  return context;
}
