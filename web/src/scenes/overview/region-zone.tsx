import { useMemo } from 'react';
import { useHeadline } from '../../situation/use-situation.ts';
import { useBriefing, useSpeech } from '../briefing.ts';
import { useLayout } from '../layout.ts';
import { regionLabels, regionsInOrder } from './region-labels.ts';
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
  const { a, hasTiles } = useLayout();
  const briefing = useBriefing();
  const headline = useHeadline();
  const { words } = useSpeech();
  const { grid, spots, labels } = useTiles();
  const level = briefing?.region.level ?? 'KABUPATEN';
  const count = headline === null ? '–' : words('tps.count', { n: headline.tpsCount });
  return (
    <g data-zone="tiles">
      <ZoneHeading zone={a} title={words(`region.${level}.heading`)} right={count} />
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
