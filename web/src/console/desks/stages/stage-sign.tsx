import type { StageStatus } from '../../../generated/graphql.ts';

/** One glyph for each way in which a stage can stand, of ink alone but for the violet of what is not known. */
const GLYPHS: Readonly<Record<StageStatus, string>> = {
  NOT_DUE: 'M6.5 6.5h3v3h-3z',
  WAITING: 'M8 3.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 1 0 0-9zm0 2a2.5 2.5 0 1 1 0 5 2.5 2.5 0 1 1 0-5z',
  OVERTIME:
    'M8 3.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 1 0 0-9zm0 2a2.5 2.5 0 1 1 0 5 2.5 2.5 0 1 1 0-5zM13.5 1h1.5v5h-1.5zM11.75 2.75h5v1.5h-5z',
  DONE: 'M2.5 8.5l1.6-1.6 2.7 2.7 5.1-5.5 1.7 1.5-6.8 7.3z',
  LATE: 'M2.5 1.5h11v1.9L9.4 8l4.1 4.6v1.9h-11v-1.9L6.6 8 2.5 3.4zM5 3.4h6L8 7z',
  SILENT: 'M3.5 3.5h9v9h-9z',
  HINDERED: 'M2.5 2.5h11v11h-11zM5 7v2h6V7z',
  NOT_APPLICABLE: 'M3 7.25h10v1.5H3z',
};

export function StageSign({ status }: { status: StageStatus }) {
  return (
    <svg className={`stage-sign ${status}`} viewBox="0 0 16 16" aria-hidden="true">
      <path fillRule="evenodd" d={GLYPHS[status]} />
    </svg>
  );
}
