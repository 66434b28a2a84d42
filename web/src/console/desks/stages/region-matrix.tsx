import { type RefObject, useRef } from 'react';
import type { StageStatus } from '../../../generated/graphql.ts';
import { useStepKeys } from '../../keys/use-step-keys.ts';
import { labelOf, useSession } from '../../session/session.ts';
import { useSpeech } from '../../speech.ts';
import { cellWords, isAhead, isWhole, marksOf, type StageCell } from './cell-words.ts';
import { useKeptScroll } from './kept-scroll.ts';
import { StageSign } from './stage-sign.tsx';
import type { RegionMatrix as Matrix, MatrixRow } from './use-matrix.ts';

interface RegionMatrixProps {
  readonly region: string;
  readonly matrix: Matrix;
  readonly onOpen: (region: string) => void;
  readonly onCell: (region: string, stage: string, status: StageStatus) => void;
}

/** Where everything one level below a region stands at the stages of the wall; a row leads down, a mark to whom it is about. */
export function RegionMatrix({ region, matrix, onOpen, onCell }: RegionMatrixProps) {
  const { operation } = useSession();
  const { words, language } = useSpeech();
  const box = useRef<HTMLDivElement>(null);
  useKeptScroll(box, `matrix ${region}`, true);
  useRowKeys(box);
  const slot = (stage: string) => operation.stages.find(({ code }) => code === stage)?.wallSlot ?? stage;
  return (
    <div className="matrix-box" ref={box}>
      <table className="matrix">
        <caption className="hidden-words">{words('stages.list')}</caption>
        <thead>
          <tr>
            <th scope="col">{words('stages.region')}</th>
            {matrix.stages.map((stage) => (
              <th key={stage} scope="col">
                <span className="strong">{slot(stage)}</span>
                <span className="small dim block">{labelOf(operation.stages, stage, language)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row) => (
            <tr key={row.code}>
              <th scope="row">
                <button
                  type="button"
                  className="row-button"
                  data-matrix-row={row.code}
                  onClick={() => onOpen(row.code)}
                >
                  <span className="row-name">{row.name}</span>
                  <span className="small dim block">{words('stages.count', { n: row.tpsCount })}</span>
                </button>
              </th>
              <Cells row={row} matrix={matrix} onCell={onCell} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="matrix-total">
            <th scope="row">
              <span className="row-name">{words('stages.total')}</span>
              <span className="small dim block">{words('stages.count', { n: matrix.total.tpsCount })}</span>
            </th>
            <Cells row={matrix.total} matrix={matrix} onCell={onCell} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

interface CellsProps extends Pick<RegionMatrixProps, 'matrix' | 'onCell'> {
  readonly row: MatrixRow;
}

function Cells({ row, matrix, onCell }: CellsProps) {
  return matrix.stages.map((stage) => {
    const cell = row.cells.get(stage);
    return (
      <td key={stage} className="number">
        {cell === undefined ? '–' : <Cell cell={cell} row={row} onCell={onCell} />}
      </td>
    );
  });
}

function Cell({ cell, row, onCell }: { cell: StageCell; row: MatrixRow; onCell: CellsProps['onCell'] }) {
  const { words } = useSpeech();
  const said = cellWords(cell, row.tpsCount, words);
  const marks = marksOf(cell);
  const worst = marks[0];
  const figure = isAhead(cell) ? (
    <StageSign status="NOT_DUE" />
  ) : isWhole(cell, row.tpsCount) ? (
    <StageSign status="DONE" />
  ) : (
    <span>
      {cell.done}/{row.tpsCount}
    </span>
  );
  const shown = (
    <span className="cell-marks" aria-hidden="true">
      {figure}
      {marks.map(({ status, n }) => (
        <span key={status} className={`cell-mark ${status}`}>
          <StageSign status={status} />
          {n}
        </span>
      ))}
    </span>
  );
  if (worst === undefined)
    return (
      <>
        {shown}
        <span className="hidden-words">{said}</span>
      </>
    );
  return (
    <button type="button" className="cell-button" onClick={() => onCell(row.code, cell.stage, worst.status)}>
      {shown}
      <span className="hidden-words">{said}</span>
    </button>
  );
}

/** J and K go from row to row; Enter opens the one that has the focus. */
function useRowKeys(box: RefObject<HTMLDivElement | null>): void {
  const step = (by: 1 | -1) => {
    const rows = [...(box.current?.querySelectorAll<HTMLElement>('[data-matrix-row]') ?? [])];
    const at = rows.indexOf(document.activeElement as HTMLElement);
    rows[at === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))]?.focus();
  };
  useStepKeys(step);
}
