import { useMemo } from 'react';
import { useHeadline } from '../../situation/use-situation.ts';
import { useBriefing, useSpeech } from '../briefing.ts';
import { useLayout } from '../layout.ts';
import { regionLabels, regionsInOrder } from './region-labels.ts';
import { textWidth } from './text-width.ts';
import { tilePlaces } from './tile-grid.ts';
import { Tile, TileBack } from './tiles.tsx';
import { ZoneHeading } from './zone-heading.tsx';

interface RegionZoneProps {
  readonly isCut: boolean;
  readonly isColoured: boolean;
}

function useTiles() {
  const { a } = useLayout();
  const region = useBriefing()?.region;
  return useMemo(() => {
    const inOrder = region === undefined ? [] : regionsInOrder(region);
    return { ...tilePlaces(inOrder, a.x), labels: regionLabels(inOrder) };
  }, [region, a.x]);
}

/** Heading and tiles of the scope's regions. */
export function RegionZone({ isCut, isColoured }: RegionZoneProps) {
  const { a, hasTiles, text } = useLayout();
  const briefing = useBriefing();
  const headline = useHeadline();
  const { words } = useSpeech();
  const { grid, spots, labels } = useTiles();
  const level = briefing?.region.level ?? 'KABUPATEN';
  const count = headline === null ? '–' : words('tps.count', { n: headline.tpsCount });
  const title = words(`region.${level}.heading`);
  // The numbers below carry the same base, so that a heading without room goes without it.
  const hasRoom = textWidth(title, text.title) + text.body + textWidth(count, text.body) <= a.width;
  return (
    <g data-zone="tiles">
      <ZoneHeading zone={a} title={title} right={hasRoom ? count : undefined} />
      {hasTiles &&
        spots.map((spot) => (
          <Tile
            key={spot.region.code}
            grid={grid}
            spot={spot}
            label={labels.get(spot.region.code) ?? ''}
            isCut={isCut}
            isColoured={isColoured}
          />
        ))}
    </g>
  );
}

/** The grounds of the tiles, drawn below everything else. */
export function TileBacks() {
  const { grid, spots } = useTiles();
  return spots.map((spot) => <TileBack key={spot.region.code} grid={grid} spot={spot} />);
}
