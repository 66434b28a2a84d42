import { SeverityBadge } from '../../pieces/severity-badge.tsx';
import type { SituationRow } from '../../situation/situation.types.ts';
import { useRow } from '../../situation/use-situation.ts';
import { FittedText } from '../../ui/fitted-text.tsx';
import { DashedBox } from '../../ui/marks.tsx';
import { Text } from '../../ui/text.tsx';
import type { ChildRegion } from '../briefing.ts';
import { useLayout } from '../layout.ts';

const WIDTH = 80;
const HEIGHT = 90;
const TILES_TOP = 200;
const COLUMNS = 5;
const ROWS = 3;

interface TileSpot {
  readonly region: ChildRegion;
  readonly x: number;
  readonly y: number;
}

/** Places of the tiles; none where they would not fit the grid. A scope without given places is laid out in reading order. */
export function tileSpots(regions: readonly ChildRegion[], left: number): TileSpot[] {
  const places = regions.map(({ tile }, i) => tile ?? { column: i % COLUMNS, row: Math.floor(i / COLUMNS) });
  if (places.some(({ column, row }) => column >= COLUMNS || row >= ROWS)) return [];
  return regions.map((region, i) => ({
    region,
    x: left + (places[i]?.column ?? 0) * 86,
    y: TILES_TOP + (places[i]?.row ?? 0) * 96,
  }));
}

/** Ground of a tile, drawn below everything else. */
export function TileBack({ spot }: { spot: TileSpot }) {
  const row = useRow(spot.region.code);
  const hasWork = row !== undefined && row.openIncidents > 0;
  return (
    <rect
      className={hasWork ? 'paint-raised' : 'paint-panel'}
      x={spot.x}
      y={spot.y}
      width={WIDTH}
      height={HEIGHT}
    />
  );
}

interface TileProps {
  readonly spot: TileSpot;
  readonly isCut: boolean;
  readonly isColoured: boolean;
}

/** Equal tiles: code, worst open incident and how many; a dashed edge where stations are silent. */
export function Tile({ spot, isCut, isColoured }: TileProps) {
  const { text } = useLayout();
  const { x, y, region } = spot;
  const row = useRow(region.code);
  const hasIncidents = row !== undefined && row.openIncidents > 0;
  const isSilent = row !== undefined && row.silentTps > 0;
  return (
    <g data-tile={region.code}>
      <Text
        x={x + WIDTH / 2}
        y={y + 37}
        size={text.body}
        ink={hasIncidents || isSilent ? 'first' : 'second'}
        strong
        anchor="middle"
      >
        {region.shortCode}
      </Text>
      {hasIncidents && <TileIncidents row={row} x={x} y={y + 66} isCut={isCut} isColoured={isColoured} />}
      {isSilent && (
        <DashedBox
          className={isCut ? 'line-neutral' : 'line-doubtful'}
          x={x}
          y={y}
          width={WIDTH}
          height={HEIGHT}
        />
      )}
    </g>
  );
}

interface TileIncidentsProps extends Omit<TileProps, 'spot'> {
  readonly row: SituationRow;
  readonly x: number;
  readonly y: number;
}

function TileIncidents({ row, x, y, isCut, isColoured }: TileIncidentsProps) {
  const { text } = useLayout();
  if (row.worstSeverity === null) return null;
  const waits = row.worstIsAcknowledged === false;
  const isNarrow = row.openIncidents > 9;
  return (
    <>
      <SeverityBadge
        severity={row.worstSeverity}
        filled={waits}
        tone={waits && isColoured && !isCut ? 'hue' : 'neutral'}
        scale="tile"
        x={x + (isNarrow ? 21 : 27)}
        y={y}
      />
      <FittedText
        x={x + (isNarrow ? 42 : 52)}
        y={y + 11}
        size={text.body}
        strong
        width={WIDTH - 44}
        how="squeeze"
      >
        {String(row.openIncidents)}
      </FittedText>
    </>
  );
}
