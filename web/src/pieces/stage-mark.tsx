import { BarredSquare, DashedBox, type Filling, Hourglass } from '../ui/marks.tsx';

export type StageMarkKind = 'hindered' | 'veryLate' | 'late' | 'silent' | 'withinTime';

interface StageMarkProps {
  readonly kind: StageMarkKind;
  /** Left edge of the glyph's slot. */
  readonly x: number;
  /** Baseline of the text beside it. */
  readonly baseline: number;
  /** Height of the glyph and width of its slot. */
  readonly size?: number;
  /** Size of the text beside it, px. */
  readonly text: number;
  /** hue: it asks for work · neutral: a key, too many hues already, or a cut picture. The shape is the same in both. */
  readonly look: 'hue' | 'neutral';
}

/** From the baseline up to the middle of the capitals. */
export const capMiddle = (text: number): number => Math.round(text * 0.35);

/** Time that runs out, by how much of it has: an hourglass that fills. */
const FILLINGS: Record<'veryLate' | 'late' | 'withinTime', Filling> = {
  withinTime: 'empty',
  late: 'half',
  veryLate: 'full',
};

/** The glyph of one way in which a stage is not done. A number stands beside it, never inside. */
export function StageMark({ kind, x, baseline, size = 28, text, look }: StageMarkProps) {
  const centre = { x: x + size / 2, y: baseline - capMiddle(text) };
  const isAlarm = look === 'hue' && kind !== 'silent' && kind !== 'withinTime';
  const paint = look === 'hue' ? 'paint-high' : 'paint-neutral';
  return (
    <g data-mark={kind} data-alarm={isAlarm || undefined}>
      {kind === 'silent' && (
        <DashedBox
          className={look === 'hue' ? 'line-doubtful' : 'line-neutral'}
          x={x}
          y={centre.y - size / 2 + 1}
          width={size - 2}
          height={size - 2}
        />
      )}
      {kind === 'hindered' && <BarredSquare {...centre} size={size - 2} paint={paint} />}
      {(kind === 'late' || kind === 'veryLate' || kind === 'withinTime') && (
        <Hourglass {...centre} height={size} filling={FILLINGS[kind]} paint={paint} />
      )}
    </g>
  );
}
