import { geoIdentity, geoPath } from 'd3-geo';
import type { GeoJsonObject } from 'geojson';
import { useMemo } from 'react';
import type { WallRegionFragment } from '../generated/graphql.ts';
import { SeverityBadge } from './severity-badge.tsx';

interface LocatorMapProps {
  readonly regions: readonly Pick<WallRegionFragment, 'code' | 'outline' | 'centre'>[];
  /** The region that stands out. */
  readonly highlighted: string | null;
  /** Where the incident is. */
  readonly point: { readonly latitude: number; readonly longitude: number } | null;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Outlines of a scope with one of them light and the place marked. Draws nothing where an outline is missing. */
export function LocatorMap({ regions, highlighted, point, x, y, width, height }: LocatorMapProps) {
  const map = useMemo(() => {
    if (regions.length === 0 || regions.some(({ outline }) => outline === null)) return null;
    const geometries = regions.map(({ outline }) => outline as GeoJsonObject);
    // At the equator degrees are square enough for a locator; a flat projection also forgives the order of rings.
    const projection = geoIdentity()
      .reflectY(true)
      .fitSize([width, height], { type: 'GeometryCollection', geometries } as never);
    const path = geoPath(projection).digits(1);
    return {
      lands: regions.map(({ code, outline }) => ({ code, d: path(outline as never) ?? '' })),
      project: (place: { latitude: number; longitude: number }) =>
        projection([place.longitude, place.latitude]),
    };
  }, [regions, width, height]);
  if (map === null) return null;
  const spot = point === null ? null : map.project(point);
  return (
    <g transform={`translate(${x} ${y})`}>
      {map.lands.map(({ code, d }) => (
        <path
          key={code}
          className={code === highlighted ? 'paint-text border' : 'paint-land border'}
          strokeWidth={2}
          d={d}
        />
      ))}
      {spot !== null && (
        <SeverityBadge severity="CRITICAL" filled tone="hue" scale="legend" x={spot[0]} y={spot[1]} />
      )}
    </g>
  );
}
