import { type ReactNode, useRef } from 'react';

interface FreshProps {
  /** What is shown, as text: when it changes, the new one fades in once (250 ms). */
  readonly of: string;
  readonly children: ReactNode;
}

/** Fades a changed value in; the first one stands at once. */
export function Fresh({ of, children }: FreshProps) {
  const seen = useRef({ of, changes: 0 });
  if (seen.current.of !== of) seen.current = { of, changes: seen.current.changes + 1 };
  const { changes } = seen.current;
  return (
    <g key={changes} className={changes > 0 ? 'fresh' : undefined}>
      {children}
    </g>
  );
}
