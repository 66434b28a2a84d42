import { useMemo } from 'react';
import { useFreshness, useHeadline, useLink, useRows } from '../../situation/use-situation.ts';
import { Hatch } from '../../ui/hatch.tsx';
import { useLayout } from '../layout.ts';
import { alarmBudget, markGroups } from './alarm-budget.ts';
import { BigNumbers } from './big-numbers.tsx';
import { Board } from './board.tsx';
import type { Board as BoardRows } from './board-entries.ts';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { Legend } from './legend.tsx';
import { isCut, type Look, lookOf } from './look.ts';
import { MarkKeys } from './mark-keys.tsx';
import { Matrix, MatrixBand } from './matrix.tsx';
import type { MatrixPlan } from './matrix-plan.ts';
import { RegionZone, TileBacks } from './region-zone.tsx';
import { Takeover } from './takeover.tsx';
import { isHidden } from './takeover-choice.ts';
import { useBoard } from './use-board.ts';
import { useMatrixPlan } from './use-matrix-plan.ts';
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
  const plan = useMatrixPlan();
  const hues = useAlarmBudget(boardGroups(board, takeover.band), cut ? null : plan);
  const taken = takeover.shown !== null;
  return (
    <g className={cut ? 'cut' : undefined} data-look={look} data-preset={preset}>
      {!taken && <MatrixBand plan={plan} />}
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
          <MarkKeys />
          <Matrix plan={plan} isCut={cut} hues={hues.marks} />
        </>
      ) : (
        <Takeover shown={takeover.shown} total={takeover.waiting} pulses={takeover.pulsing === 'takeover'} />
      )}
      <Board look={look} board={board} band={takeover.band} pulsing={takeover.pulsing} />
      <Footer />
    </g>
  );
}

/** How many severities have a hue on the board. */
export function boardGroups({ entries }: BoardRows, band: string | null): number {
  const guarded = band !== null && isHidden(band) ? ['guarded'] : [];
  const onBoard = new Set<string>([...entries.map(({ lead }) => lead.severity), ...guarded]);
  onBoard.delete('LOW');
  return onBoard.size;
}

/** Which marks and tiles keep their hue beside so many severities on the board. */
export function useAlarmBudget(boardGroups: number, plan: MatrixPlan | null) {
  const rows = useRows();
  const scope = useHeadline()?.scope;
  return useMemo(() => {
    const tiles = [...rows.values()].filter(
      (row) =>
        row.region !== scope && row.worstCallingSeverity !== null && row.worstCallingSeverity !== 'LOW',
    );
    const tileGroups = new Set(tiles.map(({ worstCallingSeverity }) => worstCallingSeverity)).size;
    return alarmBudget(boardGroups, plan === null ? [] : markGroups(plan), tileGroups);
  }, [boardGroups, plan, rows, scope]);
}

export function OldDataHatch({ look, drop = 0 }: { look: Look; drop?: number }) {
  if (look === 'delayed') return <Hatch x={40} y={132 + drop} width={1840} height={8} />;
  return isCut(look) ? <Hatch x={40} y={136 + drop} width={1840} height={904 - drop} /> : null;
}
