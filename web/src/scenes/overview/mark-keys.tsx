import { StageMark } from '../../pieces/stage-mark.tsx';
import { useHeadline, useRow } from '../../situation/use-situation.ts';
import { FittedText } from '../../ui/fitted-text.tsx';
import { useSpeech } from '../briefing.ts';
import { useLayout } from '../layout.ts';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Of the very late ones, then of those that have time left. */
const places: Record<'standar' | 'besar' | 'pisah', readonly [Place, Place]> = {
  standar: [
    { x: 40, y: 876, width: 216 },
    { x: 264, y: 876, width: 216 },
  ],
  besar: [
    { x: 40, y: 872, width: 352 },
    { x: 40, y: 920, width: 352 },
  ],
  pisah: [
    { x: 40, y: 872, width: 900 },
    { x: 980, y: 872, width: 900 },
  ],
};

/**
 * The marks of the matrix that no big number explains. How many TPS are past a limit but have time left stands here, so that
 * the numbers of the wall tell of everybody who is not done.
 */
export function MarkKeys() {
  const { preset } = useLayout();
  const { words } = useSpeech();
  const row = useRow(useHeadline()?.scope ?? '');
  const [first, second] = places[preset];
  const n = row?.withinTimeTps ?? '–';
  return (
    <g data-zone="mark-keys" data-within-time={row?.withinTimeTps}>
      <MarkKey
        place={first}
        kind="veryLate"
        label={words('legend.veryLate')}
        shorter={[words('legend.veryLate.short')]}
      />
      <MarkKey
        place={second}
        kind="withinTime"
        label={words('legend.withinTime', { n })}
        shorter={[words('legend.withinTime.shorter', { n }), words('legend.withinTime.short', { n })]}
      />
    </g>
  );
}

interface MarkKeyProps {
  readonly place: Place;
  readonly kind: 'veryLate' | 'withinTime';
  readonly label: string;
  readonly shorter: readonly string[];
}

function MarkKey({ place: { x, y, width }, kind, label, shorter }: MarkKeyProps) {
  const { text } = useLayout();
  const unit = text.body / 32;
  return (
    <>
      <StageMark kind={kind} x={x} baseline={y} size={28 * unit} text={text.body} look="neutral" />
      <FittedText
        x={x + 40 * unit}
        y={y}
        size={text.body}
        ink="second"
        width={width - 40 * unit}
        how="squeeze"
        shorter={shorter}
      >
        {label}
      </FittedText>
    </>
  );
}
