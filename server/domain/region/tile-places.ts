/** A region among its siblings; the point is null where none is known. */
export interface PlacedRegion {
  code: string;
  latitude: number | null;
  longitude: number | null;
}

export interface TilePlace {
  /** Order among the siblings, from 0. */
  position: number;
  tileColumn: number;
  tileRow: number;
}

const GRID_COLUMNS = 5;
const GRID_ROWS = 3;

/**
 * Gives siblings an order and places on a tile grid of 5 columns that keep their neighbourhood roughly. A region that is
 * wider than tall is read west to east and filled column by column; a tall one north to south, row by row. Without points
 * the order is that of the codes. The same regions always get the same places.
 */
export function placeOnTiles(regions: readonly PlacedRegion[]): Map<string, TilePlace> {
  const byCode = [...regions].sort((a, b) => compareText(a.code, b.code));
  const points = byCode.flatMap(({ code, latitude, longitude }) =>
    latitude === null || longitude === null ? [] : [{ code, south: -latitude, east: longitude }],
  );
  if (points.length < byCode.length) return placeInRows(byCode.map(({ code }) => code));
  const isTall = spanOf(points.map(({ south }) => south)) > spanOf(points.map(({ east }) => east));
  return isTall ? placeTall(points) : placeWide(points);
}

interface Point {
  code: string;
  south: number;
  east: number;
}

function placeTall(points: readonly Point[]): Map<string, TilePlace> {
  const order = [...points].sort((a, b) => a.south - b.south);
  const rows = deal(
    order,
    Math.min(order.length, Math.max(GRID_ROWS, Math.ceil(order.length / GRID_COLUMNS))),
  );
  const indent = Math.floor((GRID_COLUMNS - Math.max(...rows.map((row) => row.length))) / 2);
  return placesOf(
    order,
    rows,
    (row) => row.sort((a, b) => a.east - b.east),
    (rowIndex, index) => ({
      tileColumn: index + indent,
      tileRow: rowIndex,
    }),
  );
}

function placeWide(points: readonly Point[]): Map<string, TilePlace> {
  const order = [...points].sort((a, b) => a.east - b.east);
  const columns = deal(order, Math.min(Math.ceil(order.length / 2), GRID_COLUMNS));
  const indent = Math.floor((GRID_COLUMNS - columns.length) / 2);
  return placesOf(
    order,
    columns,
    (column) => column.sort((a, b) => a.south - b.south),
    (columnIndex, index) => ({
      tileColumn: columnIndex + indent,
      tileRow: index,
    }),
  );
}

function placeInRows(codes: readonly string[]): Map<string, TilePlace> {
  return new Map(
    codes.map((code, position) => [
      code,
      { position, tileColumn: position % GRID_COLUMNS, tileRow: Math.floor(position / GRID_COLUMNS) },
    ]),
  );
}

function placesOf(
  order: readonly Point[],
  groups: readonly Point[][],
  sortGroup: (group: Point[]) => Point[],
  tileOf: (groupIndex: number, index: number) => Omit<TilePlace, 'position'>,
): Map<string, TilePlace> {
  const positions = new Map(order.map(({ code }, position) => [code, position]));
  return new Map(
    groups.flatMap((group, groupIndex) =>
      sortGroup([...group]).map(({ code }, index) => [
        code,
        { position: positions.get(code) ?? 0, ...tileOf(groupIndex, index) },
      ]),
    ),
  );
}

/** Splits a list into `count` runs whose lengths differ by at most one, longer ones first. */
function deal<Item>(items: readonly Item[], count: number): Item[][] {
  const groups: Item[][] = [];
  let start = 0;
  for (let index = 0; index < count; index += 1) {
    const length = Math.ceil((items.length - start) / (count - index));
    groups.push(items.slice(start, start + length));
    start += length;
  }
  return groups;
}

const spanOf = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
