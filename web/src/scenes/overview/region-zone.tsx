import { useHeadline } from '../../situation/use-situation.ts';
import { useBriefing, useSpeech } from '../briefing.ts';
import { useLayout } from '../layout.ts';
import { Tile, TileBack, tileSpots } from './tiles.tsx';
import { ZoneHeading } from './zone-heading.tsx';

interface RegionZoneProps {
  readonly isCut: boolean;
  readonly isColoured: boolean;
}

/** Heading and tiles of the scope's regions. */
export function RegionZone({ isCut, isColoured }: RegionZoneProps) {
  const { a, hasTiles } = useLayout();
  const briefing = useBriefing();
  const headline = useHeadline();
  const { words } = useSpeech();
  const level = briefing?.region.level ?? 'KABUPATEN';
  const count = headline === null ? '–' : words('tps.count', { n: headline.tpsCount });
  return (
    <g data-zone="tiles">
      <ZoneHeading zone={a} title={words(`region.${level}.heading`)} right={count} />
      {hasTiles &&
        tileSpots(briefing?.region.children ?? [], a.x).map((spot) => (
          <Tile key={spot.region.code} spot={spot} isCut={isCut} isColoured={isColoured} />
        ))}
    </g>
  );
}

/** The grounds of the tiles, drawn below everything else. */
export function TileBacks() {
  const { a } = useLayout();
  const briefing = useBriefing();
  return tileSpots(briefing?.region.children ?? [], a.x).map((spot) => (
    <TileBack key={spot.region.code} spot={spot} />
  ));
}
