import type { ChildRegion } from '../briefing.ts';

/** How the tiles of a scope stand, px; the more there are, the smaller they get. */
export interface TileGrid {
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
  readonly pitchX: number;
  readonly pitchY: number;
  /** Baseline of the label where something stands below it, and of what stands there, from the tile's top. */
  readonly label: number;
  readonly count: number;
  /** Over the size of a badge on a large tile. */
  readonly zoom: number;
}

const LARGE: TileGrid = {
  ...{ columns: 5, rows: 3, width: 80, height: 80, pitchX: 86, pitchY: 86 },
  ...{ label: 34, count: 68, zoom: 0.92 },
};
const MIDDLE: TileGrid = {
  ...{ columns: 6, rows: 4, width: 66, height: 72, pitchX: 71.6, pitchY: 77 },
  ...{ label: 31, count: 63, zoom: 0.74 },
};
const SMALL: TileGrid = {
  ...{ columns: 8, rows: 5, width: 50, height: 60, pitchX: 53.4, pitchY: 63 },
  ...{ label: 27, count: 55, zoom: 0.58 },
};
const SMALLEST: TileGrid = {
  ...{ columns: 8, rows: 6, width: 50, height: 54, pitchX: 53.4, pitchY: 57 },
  ...{ label: 25, count: 51, zoom: 0.58 },
};
const TINY: TileGrid = {
  ...{ columns: 10, rows: 8, width: 40, height: 38, pitchX: 42.7, pitchY: 41 },
  ...{ label: 30, count: 30, zoom: 0.58 },
};

export const TILES_TOP = 200;

export interface TileSpot {
  readonly region: ChildRegion;
  readonly x: number;
  readonly y: number;
}

export interface TilePlaces {
  readonly grid: TileGrid;
  readonly spots: readonly TileSpot[];
}

const holds = ({ columns, rows }: TileGrid) => columns * rows;

/**
 * Places of the tiles: as given where all have one that fits, otherwise in the order of the rows, left to right and from the top.
 * Beyond what the smallest grid holds there is no place for the rest: the matrix counts them.
 */
export function tilePlaces(regions: readonly ChildRegion[], left: number): TilePlaces {
  const isPlaced = regions.every(
    ({ tile }) => tile !== null && tile.column < LARGE.columns && tile.row < LARGE.rows,
  );
  const grid = isPlaced
    ? LARGE
    : ([LARGE, MIDDLE, SMALL, SMALLEST].find((candidate) => holds(candidate) >= regions.length) ?? TINY);
  const spots = regions.slice(0, holds(grid)).map((region, at) => {
    const { column, row } = (isPlaced ? region.tile : null) ?? {
      column: at % grid.columns,
      row: Math.floor(at / grid.columns),
    };
    return { region, x: left + column * grid.pitchX, y: TILES_TOP + row * grid.pitchY };
  });
  return { grid, spots };
}
