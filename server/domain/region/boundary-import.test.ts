import { describe, expect, it } from 'vitest';
import { BoundaryFileError, readBoundaryFile } from './boundary-file.ts';
import { planBoundaryImport } from './boundary-import.ts';
import { tanjungJabungTimur } from './tanjung-jabung-timur.ts';

type Positions = number[][];

const { regions } = tanjungJabungTimur();
/** Around the point of Sadu; clockwise with north up. */
const CLOCKWISE: Positions = [
  [104.2, -1.5],
  [104.2, -1.2],
  [104.4, -1.2],
  [104.4, -1.5],
  [104.2, -1.5],
];
const HOLE: Positions = [
  [104.25, -1.4],
  [104.35, -1.4],
  [104.35, -1.3],
  [104.25, -1.3],
  [104.25, -1.4],
];

const featureOf = (geometry: unknown, properties: unknown = { kode: '15.07.05' }, id?: string) => ({
  type: 'Feature',
  properties,
  geometry,
  ...(id && { id }),
});
const read = (json: unknown) => readBoundaryFile(new TextEncoder().encode(JSON.stringify(json)));
const plan = (...features: unknown[]) =>
  planBoundaryImport(read({ type: 'FeatureCollection', features }), regions, new Map());
const planPolygon = (...rings: Positions[]) => plan(featureOf({ type: 'Polygon', coordinates: rings }));
const stored = (result: ReturnType<typeof plan>) => JSON.parse(result.rows[0]?.geometry ?? 'null');

describe('outlines are stored', () => {
  it('with outer rings clockwise and holes the other way, whichever way they came', () => {
    const expected = { type: 'Polygon', coordinates: [CLOCKWISE, HOLE] };
    expect(stored(planPolygon(CLOCKWISE, HOLE))).toEqual(expected);
    expect(stored(planPolygon(CLOCKWISE.toReversed(), HOLE.toReversed()))).toEqual(expected);
  });

  it('rounded to five decimals, without points that thereby fall together', () => {
    const noisy = [[104.2000001, -1.5], [104.2, -1.5000002], ...CLOCKWISE.slice(1, -1), [104.2000001, -1.5]];
    expect(stored(planPolygon(noisy)).coordinates).toEqual([CLOCKWISE]);
  });

  it('without heights', () => {
    expect(stored(planPolygon(CLOCKWISE.map((position) => [...position, 12]))).coordinates).toEqual([
      CLOCKWISE,
    ]);
  });

  it('with all parts of a MultiPolygon that have an area', () => {
    const dot = [
      [104.3, -1.3],
      [104.3, -1.300001],
      [104.300001, -1.3],
      [104.3, -1.3],
    ];
    const result = plan(featureOf({ type: 'MultiPolygon', coordinates: [[CLOCKWISE], [dot], [HOLE]] }));
    expect(stored(result)).toEqual({ type: 'MultiPolygon', coordinates: [[CLOCKWISE], [HOLE.toReversed()]] });
  });

  it.each([
    ['kode', { kode: '15.07.05' }],
    ['code', { code: '15.07.05' }],
    ['id', { id: ' 15.07.05 ' }],
  ])('under the property %s', (_name, properties) => {
    expect(plan(featureOf({ type: 'Polygon', coordinates: [CLOCKWISE] }, properties)).new).toEqual([
      '15.07.05',
    ]);
  });

  it('under the id of the shape', () => {
    expect(plan(featureOf({ type: 'Polygon', coordinates: [CLOCKWISE] }, null, '15.07.05')).new).toEqual([
      '15.07.05',
    ]);
  });

  it('of several levels from one file', () => {
    const geometry = { type: 'Polygon', coordinates: [CLOCKWISE] };
    const result = plan(
      featureOf(geometry, { kode: '15.07' }),
      featureOf(geometry, { kode: '15.07.05' }),
      featureOf(geometry, { kode: '15.07.05.2002' }),
    );
    expect(result.new).toEqual(['15.07', '15.07.05', '15.07.05.2002']);
  });

  it('from TopoJSON with shared arcs', () => {
    const topology = {
      type: 'Topology',
      objects: {
        kecamatan: {
          type: 'GeometryCollection',
          geometries: [{ type: 'Polygon', properties: { kode: '15.07.05' }, arcs: [[-1]] }],
        },
      },
      transform: { scale: [0.1, 0.1], translate: [104.2, -1.5] },
      arcs: [
        [
          [0, 0],
          [0, 3],
          [2, 0],
          [0, -3],
          [-2, 0],
        ],
      ],
    };
    const [row] = planBoundaryImport(read(topology), regions, new Map()).rows;
    expect(JSON.parse(row?.geometry ?? '').coordinates[0]).toEqual(CLOCKWISE);
  });

  it('as changed where another outline was stored', () => {
    const shapes = read(featureOf({ type: 'Polygon', coordinates: [CLOCKWISE] }));
    expect(planBoundaryImport(shapes, regions, new Map([['15.07.05', '{}']])).changed).toEqual(['15.07.05']);
  });
});

describe('a shape that does not fit is refused with its place in the file', () => {
  const polygon = (ring: Positions) => ({ type: 'Polygon', coordinates: [ring] });
  it.each([
    ['an unknown code', featureOf(polygon(CLOCKWISE), { kode: '15.08' }), /no region of the roster/],
    ['a BPS code', featureOf(polygon(CLOCKWISE), { kode: '1506' }), /no region of the roster/],
    ['no code', featureOf(polygon(CLOCKWISE), { nama: 'Sadu' }), /no property kode, code or id/],
    ['a point', featureOf({ type: 'Point', coordinates: [104.3, -1.3] }), /is a Point/],
    ['no geometry', featureOf(null), /is a nothing/],
    ['a ring of three points', featureOf(polygon(CLOCKWISE.slice(0, 3))), /at least four/],
    ['an open ring', featureOf(polygon(CLOCKWISE.slice(0, 4))), /last point is not its first/],
    [
      'a ring without area',
      featureOf(
        polygon([
          [104.2, -1.5],
          [104.3, -1.5],
          [104.4, -1.5],
          [104.2, -1.5],
        ]),
      ),
      /no area/,
    ],
    [
      'coordinates that are texts',
      featureOf(
        polygon([
          ['a', 'b'],
          ['a', 'b'],
          ['a', 'b'],
          ['a', 'b'],
        ] as never),
      ),
      /at least four \[longitude, latitude\]/,
    ],
    [
      'longitude and latitude exchanged',
      featureOf(polygon(CLOCKWISE.map(([x = 0, y = 0]) => [y, x]))),
      /look exchanged/,
    ],
    [
      'metres instead of degrees',
      featureOf(polygon(CLOCKWISE.map(([x = 0, y = 0]) => [x * 111_000, y * 111_000]))),
      /outside Indonesia/,
    ],
    [
      'an outline of another corner of Indonesia',
      featureOf(polygon(CLOCKWISE.map(([x = 0, y = 0]) => [x + 5, y]))),
      /far from the region's point/,
    ],
  ])('%s', (_title, feature, reason) => {
    const good = featureOf(polygon(CLOCKWISE), { kode: '15.07' });
    expect(plan(good, feature).wrong).toEqual([
      expect.objectContaining({ shape: 2, reason: expect.stringMatching(reason) }),
    ]);
  });

  it('the same code twice', () => {
    const feature = featureOf(polygon(CLOCKWISE));
    expect(plan(feature, feature).wrong).toEqual([{ shape: 2, code: '15.07.05', reason: 'occurs twice' }]);
  });
});

describe('a file without boundaries is refused', () => {
  it.each([
    ['{', /not JSON/],
    ['[]', /neither a GeoJSON/],
    ['{"type":"FeatureCollection","features":[]}', /no shape/],
    ['{"type":"FeatureCollection"}', /damaged at features/],
    ['{"type":"Topology","objects":{"a":{"type":"Polygon","arcs":[[7]]}},"arcs":[]}', /damaged/],
  ])('%s', (text, message) => {
    const attempt = () => readBoundaryFile(new TextEncoder().encode(text));
    expect(attempt).toThrow(BoundaryFileError);
    expect(attempt).toThrow(message);
  });
});
