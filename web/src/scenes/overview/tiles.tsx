import { SeverityBadge } from '../../pieces/severity-badge.tsx';
import { capMiddle } from '../../pieces/stage-mark.tsx';
import type { SituationRow } from '../../situation/situation.types.ts';
import { useRow } from '../../situation/use-situation.ts';
import { FittedText } from '../../ui/fitted-text.tsx';
import { DashedBox } from '../../ui/marks.tsx';
import { useLayout } from '../layout.ts';
import { textWidth } from './text-width.ts';
import type { TileGrid, TileSpot } from './tile-grid.ts';

interface TileBackProps {
  readonly grid: TileGrid;
  readonly spot: TileSpot;
}

/** Ground of a tile, drawn below everything else. */
export function TileBack({ grid, spot }: TileBackProps) {
  const row = useRow(spot.region.code);
  const hasWork = row !== undefined && row.openIncidents > 0;
  return (
    <rect
      className={hasWork ? 'paint-raised' : 'paint-panel'}
      x={spot.x}
      y={spot.y}
      width={grid.width}
      height={grid.height}
    />
  );
}

interface TileProps extends TileBackProps {
  /** Its code or number, as before its name in the matrix. */
  readonly label: string;
  readonly isCut: boolean;
  readonly isColoured: boolean;
}

/** Equal tiles: what it is called, the worst incident that calls (otherwise the worst) and how many there are; a dashed edge where stations are silent. */
export function Tile({ grid, spot, label, isCut, isColoured }: TileProps) {
  const { text } = useLayout();
  const { x, y, region } = spot;
  const row = useRow(region.code);
  const hasIncidents = row !== undefined && row.openIncidents > 0;
  const isSilent = row !== undefined && row.silentTps > 0;
  const middle = grid.height / 2 + capMiddle(text.body);
  const isLabelled = !hasIncidents || grid.label !== grid.count;
  return (
    <g data-tile={region.code} data-silent={isSilent || undefined}>
      {isSilent && (
        <DashedBox
          className={isCut ? 'line-neutral' : 'line-doubtful'}
          x={x}
          y={y}
          width={grid.width}
          height={grid.height}
        />
      )}
      {isLabelled && (
        <FittedText
          x={x + grid.width / 2}
          y={y + (hasIncidents || grid.zoom > SMALL_ZOOM ? grid.label : middle)}
          size={text.body}
          ink={hasIncidents || (isSilent && grid.zoom > SMALL_ZOOM) ? 'first' : 'second'}
          strong={hasIncidents || grid.zoom > SMALL_ZOOM}
          anchor="middle"
          width={grid.width - 2}
          how="squeeze"
        >
          {label}
        </FittedText>
      )}
      {hasIncidents && (
        <TileIncidents row={row} grid={grid} x={x} y={y + grid.count} isCut={isCut} isColoured={isColoured} />
      )}
    </g>
  );
}

/** Tiles with smaller badges have no air for a label at the top when nothing stands below it. */
const SMALL_ZOOM = 0.6;

/** Widths of a badge at zoom 1. */
const BADGE = { CRITICAL: 36, HIGH: 38, MEDIUM: 37, LOW: 26 } as const;
/** The least at which shapes are still told apart, px. */
const LEAST_BADGE = 14;

interface TileIncidentsProps extends Pick<TileProps, 'grid' | 'isCut' | 'isColoured'> {
  readonly row: SituationRow;
  readonly x: number;
  /** Baseline of the count. */
  readonly y: number;
}

function TileIncidents({ row, grid, x, y, isCut, isColoured }: TileIncidentsProps) {
  const { text } = useLayout();
  const severity = row.worstCallingSeverity ?? row.worstSeverity;
  if (severity === null) return null;
  const waits = row.worstCallingSeverity !== null;
  const count = String(row.openIncidents);
  const gap = grid.zoom > SMALL_ZOOM ? 8 * grid.zoom : 2;
  const inner = grid.width - 2;
  const natural = BADGE[severity] * grid.zoom;
  const number = Math.min(textWidth(count, text.body), inner - gap - LEAST_BADGE);
  const badge = Math.max(LEAST_BADGE, Math.min(natural, inner - gap - number));
  const left = x + (grid.width - badge - gap - number) / 2;
  return (
    <g data-count={row.openIncidents}>
      <SeverityBadge
        severity={severity}
        filled={waits}
        tone={waits && isColoured && !isCut ? 'hue' : 'neutral'}
        scale="tile"
        zoom={(grid.zoom * badge) / natural}
        x={left + badge / 2}
        y={y - capMiddle(text.body)}
      />
      <FittedText x={left + badge + gap} y={y} size={text.body} strong width={number + 1} how="squeeze">
        {count}
      </FittedText>
    </g>
  );
}
