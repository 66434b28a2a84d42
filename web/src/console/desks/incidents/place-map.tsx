import { geoIdentity, geoPath } from 'd3-geo';
import type { GeoJsonObject } from 'geojson';
import { useMemo } from 'react';
import { IncidentPlaceDocument, type IncidentPlaceQuery } from '../../../generated/graphql.ts';
import type { Words } from '../../../i18n/words.ts';
import { useAnswer } from '../../server/use-answer.ts';
import type { DetailedIncident } from './incident.types.ts';
import { doneIncident } from './known-incidents.ts';

const WIDTH = 408;
const HEIGHT = 198;
const INSET = 8;
/** The land keeps to the left, so that the name of the place stands beside it. */
const LAND_WIDTH = 268;

type Desa = NonNullable<IncidentPlaceQuery['region']>['children'][number];

/** Where in its kecamatan it is. Shows nothing where the boundaries are not known, or not all of them. */
export function PlaceMap({ incident, words }: { incident: DetailedIncident; words: Words }) {
  const { kecamatan, desa } = doneIncident(incident);
  const { answer } = useAnswer(IncidentPlaceDocument, {
    variables: { region: kecamatan ?? '' },
    isSkipped: kecamatan === null,
  });
  const children = answer.kind === 'here' ? answer.data.region?.children : undefined;
  if (children === undefined || children.length === 0) return null;
  if (children.some(({ outline }) => outline === null)) return null;
  const here = children.find(({ code }) => code === desa) ?? null;
  return (
    <Drawn
      regions={children}
      here={here}
      point={incident.point ?? here?.centre ?? null}
      isExact={incident.point !== null}
      words={words}
    />
  );
}

interface DrawnProps {
  readonly regions: readonly Desa[];
  readonly here: Desa | null;
  readonly point: { readonly latitude: number; readonly longitude: number } | null;
  readonly isExact: boolean;
  readonly words: Words;
}

function Drawn({ regions, here, point, isExact, words }: DrawnProps) {
  const map = useMemo(() => {
    const geometries = regions.map(({ outline }) => outline as GeoJsonObject);
    const frame: [[number, number], [number, number]] = [
      [INSET, INSET],
      [LAND_WIDTH, HEIGHT - INSET],
    ];
    // At the equator degrees are square enough for a locator; a flat projection also forgives the order of rings.
    const projection = geoIdentity()
      .reflectY(true)
      .fitExtent(frame, { type: 'GeometryCollection', geometries } as never);
    const path = geoPath(projection).digits(1);
    return {
      lands: regions.map(({ code, outline }) => ({ code, d: path(outline as never) ?? '' })),
      project: (place: { latitude: number; longitude: number }) =>
        projection([place.longitude, place.latitude]),
    };
  }, [regions]);
  const spot = point === null ? null : map.project(point);
  const what = isExact ? 'point' : here?.isKelurahan === true ? 'kelurahan' : 'desa';
  return (
    <svg
      className="place-map"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={words('detail.map.label', { place: here?.name ?? '' })}
    >
      {map.lands.map(({ code, d }) => (
        <path key={code} className={code === here?.code ? 'land here' : 'land'} d={d} />
      ))}
      {spot !== null && here !== null && (
        <>
          <path className="leader" d={`M${spot[0]} ${spot[1]}H${LAND_WIDTH}`} />
          <circle className="spot" cx={spot[0]} cy={spot[1]} r={4} />
          <text className="strong" x={LAND_WIDTH + 6} y={spot[1] + 4}>
            {here.name}
          </text>
          <text className="dim" x={LAND_WIDTH + 6} y={spot[1] + 22}>
            {words(`detail.map.${what}`)}
          </text>
        </>
      )}
    </svg>
  );
}
