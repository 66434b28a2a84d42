import type { WallState } from '../../walls/wall-state.ts';

/** How a wall fares as a shape: dot, ring, triangle, dashed box, crossed box. Severities keep their shapes and hues to themselves. */
export function WallMark({ state }: { state: WallState }) {
  return (
    <svg className={`wall-mark ${state}`} viewBox="0 0 28 28" aria-hidden="true">
      {state === 'live' && <circle cx="14" cy="14" r="5" className="filled" />}
      {state === 'fresh' && <circle cx="14" cy="14" r="5" className="line" />}
      {state === 'lagging' && <path d="M14 7l8 14H6z" className="filled" />}
      {state === 'silent' && (
        <>
          <rect x="4" y="4" width="20" height="20" className="dashed" />
          <path d="M11 11.5a3 3 0 1 1 4.4 2.6c-.9.5-1.4 1-1.4 2M14 19v.6" className="line" />
        </>
      )}
      {state === 'misused' && (
        <>
          <rect x="4" y="4" width="20" height="20" className="filled" />
          <path d="M9 9l10 10M19 9L9 19" className="cut-out" />
        </>
      )}
    </svg>
  );
}
