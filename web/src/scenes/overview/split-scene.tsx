import { useEffect } from 'react';
import { useFreshness, useLink } from '../../situation/use-situation.ts';
import { SPLIT_DROP, useLayout } from '../layout.ts';
import { BigNumbers } from './big-numbers.tsx';
import { Board } from './board.tsx';
import { isCut, lookOf } from './look.ts';
import { MarkKeys } from './mark-keys.tsx';
import { Matrix, MatrixBand } from './matrix.tsx';
import { boardGroups, OldDataHatch, useAlarmBudget } from './overview-scene.tsx';
import { RegionZone } from './region-zone.tsx';
import { SplitFooter } from './split-footer.tsx';
import { SplitHeader } from './split-header.tsx';
import { Takeover } from './takeover.tsx';
import { useBoard } from './use-board.ts';
import { useMatrixPlan } from './use-matrix-plan.ts';
import { useTakeover } from './use-takeover.ts';
import { type SplitOrders, useZone } from './use-zone.ts';
import { WordMark } from './word-mark.tsx';
import type { SplitZone } from './zone-choice.ts';

interface SplitSceneProps {
  readonly orders: SplitOrders;
  /** Told which zone is shown. */
  readonly onZone: (zone: SplitZone) => void;
}

/** A wall whose text has to be so large that it has room for one zone at a time. A critical incident takes the zone's place. */
export function SplitScene({ orders, onZone }: SplitSceneProps) {
  const { preset } = useLayout();
  const fresh = useFreshness();
  const { phase } = useLink();
  const look = lookOf(phase, fresh);
  const cut = isCut(look);
  const takeover = useTakeover(look);
  const board = useBoard(takeover.band);
  const zone = useZone(look, orders);
  const isBoard = zone === 'BOARD';
  const plan = useMatrixPlan();
  const hues = useAlarmBudget(isBoard ? boardGroups(board, takeover.band) : 0, cut ? null : plan);
  useEffect(() => onZone(zone), [onZone, zone]);
  const isTaken = takeover.shown !== null;
  const drop = `translate(0 ${SPLIT_DROP})`;
  return (
    <g className={cut ? 'cut' : undefined} data-look={look} data-preset={preset} data-scene={zone}>
      <g transform={drop}>{!isTaken && zone === 'STAGES' && <MatrixBand plan={plan} />}</g>
      <WordMark />
      <OldDataHatch look={look} drop={SPLIT_DROP} />
      <g className="not-cut">
        <SplitHeader look={look} />
      </g>
      <g transform={drop}>
        {takeover.shown !== null ? (
          <Takeover
            shown={takeover.shown}
            total={takeover.waiting}
            pulses={takeover.pulsing === 'takeover'}
          />
        ) : isBoard ? (
          <Board look={look} board={board} band={takeover.band} pulsing={takeover.pulsing} />
        ) : zone === 'STAGES' ? (
          <Matrix plan={plan} isCut={cut} hues={hues.marks} />
        ) : (
          <>
            <RegionZone isCut={cut} isColoured={false} />
            <BigNumbers isCut={cut} />
            <MarkKeys />
          </>
        )}
      </g>
      <SplitFooter look={look} zone={zone} />
    </g>
  );
}
