import { useMemo } from 'react';
import { useCells, useFreshness, useHeadline, useLink, useRows } from '../../situation/use-situation.ts';
import { Hatch } from '../../ui/hatch.tsx';
import { useBriefing, wallStages } from '../briefing.ts';
import { useLayout } from '../layout.ts';
import { alarmBudget } from './alarm-budget.ts';
import { BigNumbers } from './big-numbers.tsx';
import { Board } from './board.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { Legend } from './legend.tsx';
import { isCut, type Look, lookOf } from './look.ts';
import { Matrix, MatrixBand } from './matrix.tsx';
import { matrixMarks } from './matrix-marks.ts';
import { RegionZone, TileBacks } from './region-zone.tsx';
import { Takeover } from './takeover.tsx';
import { isHidden } from './takeover-choice.ts';
import { useBoard } from './use-board.ts';
import { useTakeover } from './use-takeover.ts';
import { WordMark } from './word-mark.tsx';

/** Scene *Ringkasan*: one glance over the scope. Layers from below: fills, exercise mark, hatch, lines and text. */
export function OverviewScene() {
  const { hasTiles, preset } = useLayout();
  const fresh = useFreshness();
  const { phase } = useLink();
  const look = lookOf(phase, fresh);
  const cut = isCut(look);
  const takeover = useTakeover(look);
  const board = useBoard(takeover.band);
  const guarded = takeover.band !== null && isHidden(takeover.band) ? 1 : 0;
  const coloured = board.entries.filter(({ lead }) => lead.severity !== 'LOW').length;
  const hues = useAlarmBudget(coloured + guarded, cut);
  const taken = takeover.shown !== null;
  return (
    <g className={cut ? 'cut' : undefined} data-look={look} data-preset={preset}>
      {!taken && <MatrixBand />}
      {!taken && hasTiles && <TileBacks />}
      <WordMark />
      <OldDataHatch look={look} />
      <g className="not-cut">
        <Header look={look} />
      </g>
      {takeover.shown === null ? (
        <>
          <RegionZone isCut={cut} isColoured={hues.areTilesColoured} />
          <BigNumbers isCut={cut} />
          {hasTiles && <Legend isCut={cut} />}
          <Matrix isCut={cut} hues={hues.marks} />
        </>
      ) : (
        <Takeover shown={takeover.shown} total={takeover.waiting} pulses={takeover.pulsing === 'takeover'} />
      )}
      <Board look={look} board={board} band={takeover.band} pulsing={takeover.pulsing} />
      <Footer />
    </g>
  );
}

/** Which marks and tiles keep their hue beside so many coloured board rows. */
function useAlarmBudget(boardHues: number, cut: boolean) {
  const cells = useCells();
  const rows = useRows();
  const headline = useHeadline();
  const briefing = useBriefing();
  return useMemo(() => {
    const scope = headline?.scope;
    const stages = briefing === null ? [] : wallStages(briefing.operation).map(({ code }) => code);
    const tiles = [...rows.values()].filter(
      (row) =>
        row.region !== scope &&
        row.worstSeverity !== null &&
        row.worstSeverity !== 'LOW' &&
        row.worstIsAcknowledged === false,
    );
    return alarmBudget(boardHues, cut ? new Map() : matrixMarks(cells, stages, headline), tiles.length);
  }, [boardHues, cut, cells, rows, headline, briefing]);
}

function OldDataHatch({ look }: { look: Look }) {
  if (look === 'delayed') return <Hatch x={40} y={132} width={1840} height={8} />;
  return isCut(look) ? <Hatch x={40} y={136} width={1840} height={904} /> : null;
}
