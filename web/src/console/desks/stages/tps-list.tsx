import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, useRef } from 'react';
import type { StageStatus } from '../../../generated/graphql.ts';
import { useOperationClock } from '../../../situation/use-situation.ts';
import { deviceAge } from '../../contacts/device-age.ts';
import { seenText } from '../../controls/moments.ts';
import { stopAt } from '../../keys/row-place.ts';
import { useRowSteps } from '../../keys/use-row-steps.ts';
import { regionName } from '../../session/regions.ts';
import { labelOf, useSession } from '../../session/session.ts';
import { useSpeech, useWords } from '../../speech.ts';
import { useKeptScroll } from './kept-scroll.ts';
import { StageSign } from './stage-sign.tsx';
import type { Standing } from './standing-order.ts';

interface TpsListProps {
  /** Under this name the place where the list was left is kept. */
  readonly name: string;
  readonly caption: string;
  readonly standings: readonly Standing[];
  readonly stages: readonly string[];
  readonly inHand: string | null;
  /** Where the one in hand is among them. */
  readonly place: number;
  readonly onTake: (tps: string) => void;
}

const ROW_HEIGHT = 56;

/** TPS in rows of one height, of which only those in sight are in the page; J and K go down and up. */
export function TpsList({ name, caption, standings, stages, inHand, place, onTake }: TpsListProps) {
  const words = useWords();
  const scroller = useRef<HTMLTableSectionElement>(null);
  const virtualizer = useVirtualizer({
    count: standings.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (i) => standings[i]?.tps.code ?? i,
    overscan: 8,
  });
  useKeptScroll(scroller, `tps ${name}`, standings.length > 0);
  const step = useRowSteps({
    rows: standings.map(({ tps }) => tps.code),
    place,
    scroller,
    virtualizer,
    onTake,
  });
  return (
    <table className="tps-table" aria-rowcount={standings.length + 1}>
      <caption className="hidden-words">{caption}</caption>
      <thead>
        <tr className="tps-head">
          <th scope="col">{words('stages.tps')}</th>
          <th scope="col">{words('stages.signal')}</th>
          <th scope="col">{words('stages.lastWord')}</th>
          <th scope="col">{words('stages.device')}</th>
          <th scope="col">{words('stages.lastCall')}</th>
          <th scope="col">{words('stages.stages')}</th>
        </tr>
      </thead>
      <tbody
        className="tps-scroll"
        ref={scroller}
        style={{ '--rows-height': `${virtualizer.getTotalSize()}px` } as CSSProperties}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const standing = standings[index];
          return standing === undefined ? null : (
            <TpsRow
              key={standing.tps.code}
              standing={standing}
              stages={stages}
              top={start}
              position={index + 2}
              isInHand={standing.tps.code === inHand}
              isStop={index === stopAt(standings.length, place)}
              onTake={onTake}
              onStep={step}
            />
          );
        })}
      </tbody>
    </table>
  );
}

interface TpsRowProps extends Pick<TpsListProps, 'stages' | 'onTake'> {
  readonly standing: Standing;
  readonly top: number;
  readonly position: number;
  readonly isInHand: boolean;
  readonly isStop: boolean;
  readonly onStep: (by: 1 | -1) => void;
}

function TpsRow({ standing, stages, top, position, isInHand, isStop, onTake, onStep }: TpsRowProps) {
  const { words, language } = useSpeech();
  const { operation } = useSession();
  const now = useOperationClock()?.at ?? Date.now();
  const { tps, lastHeardAt, deviceSeenAt, lastCall } = standing;
  const { zone } = operation;
  const named = (stage: string) =>
    operation.stages.find(({ code }) => code === stage)?.wallSlot ??
    labelOf(operation.stages, stage, language);
  return (
    <tr
      className="tps-row"
      style={{ transform: `translateY(${top}px)` }}
      aria-rowindex={position}
      data-in-hand={isInHand || undefined}
    >
      <th scope="row">
        <button
          type="button"
          className="row-button"
          data-row={tps.code}
          aria-current={isInHand}
          // One stop for the whole list: within it one goes by J and K, or by the arrows.
          tabIndex={isStop ? 0 : -1}
          onClick={() => onTake(tps.code)}
          onKeyDown={(event) => {
            const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
            if (by === null) return;
            event.preventDefault();
            onStep(by);
          }}
        >
          <Name name={regionName(operation, tps.code, words)} />
        </button>
      </th>
      <td>{tps.signalClass}</td>
      <td className="number">
        {lastHeardAt === null ? words('stages.never') : seenText(lastHeardAt, now, zone, words)}
      </td>
      <td className="number">{deviceAge(deviceSeenAt, words)}</td>
      <td className="number">
        {lastCall === null
          ? '–'
          : `${seenText(lastCall.at, now, zone, words)} ${words(`call.${lastCall.outcome}.short`)}`}
      </td>
      <td>
        <Strip statuses={standing.statuses} stages={stages} />
        {standing.conflicting.length > 0 && (
          <span className="small dim block">
            {words('stages.conflictAt', {
              stages: standing.conflicting.map(named).join(', '),
            })}
          </span>
        )}
      </td>
    </tr>
  );
}

/** The TPS and its desa, and below it the kecamatan. */
function Name({ name }: { name: string }) {
  const [own = name, above = ''] = name.split(', ');
  return (
    <>
      <span className="row-name block">{own}</span>
      <span className="small dim block">{above}</span>
    </>
  );
}

/** All stages of a TPS as a line of glyphs, and in words. */
function Strip({ statuses, stages }: { statuses: readonly StageStatus[]; stages: readonly string[] }) {
  const words = useWords();
  const count = (status: StageStatus) => statuses.filter((each) => each === status).length;
  const told = [...new Set(statuses)]
    .map((status) => `${count(status)} ${words(`stages.status.${status}`).toLowerCase()}`)
    .join(', ');
  return (
    <span className="strip" role="img" aria-label={told}>
      {statuses.map((status, i) => (
        <StageSign key={stages[i] ?? i} status={status} />
      ))}
    </span>
  );
}
