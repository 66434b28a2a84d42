import { BarredSquare, DashedBox } from '../ui/marks.tsx';
import { framePath, octagon, solidPath, triangle } from '../ui/outline-path.ts';

export type StageMarkKind = 'hindered' | 'veryLate' | 'late' | 'silent';

interface StageMarkProps {
  readonly kind: StageMarkKind;
  /** Left edge of the glyph's slot. */
  readonly x: number;
  /** Baseline of the text beside it. */
  readonly baseline: number;
  readonly size?: number;
  /** Size of the text beside it, px. */
  readonly text: number;
  /** hue: it asks for work · neutral: a key, or too many hues already · outline: a cut picture. */
  readonly look: 'hue' | 'neutral' | 'outline';
}

/** From the baseline up to the middle of the capitals. */
export const capMiddle = (text: number): number => Math.round(text * 0.35);

/** The glyph of one way in which a stage is not done. A number stands beside it, never inside. */
export function StageMark({ kind, x, baseline, size = 28, text, look }: StageMarkProps) {
  const isAlarm = look === 'hue' && kind !== 'silent';
  const neutral = 'paint-neutral';
  const centre = { x: x + size / 2, y: baseline - capMiddle(text) };
  if (kind === 'silent') {
    const side = size - 2;
    const line = look === 'hue' ? 'line-doubtful' : 'line-neutral';
    return <DashedBox className={line} x={x} y={centre.y - side / 2} width={side} height={side} />;
  }
  if (kind === 'hindered') {
    const paint = look === 'hue' ? 'paint-high' : neutral;
    return (
      <g data-alarm={isAlarm || undefined}>
        <BarredSquare {...centre} size={size - 2} paint={paint} outlined={look === 'outline'} />
      </g>
    );
  }
  const points = kind === 'late' ? triangle(size, size * 0.89) : octagon(size);
  const paint = look !== 'hue' ? neutral : kind === 'late' ? 'paint-high' : 'paint-critical';
  return (
    <g transform={`translate(${centre.x} ${centre.y})`} data-alarm={isAlarm || undefined}>
      <path
        className={paint}
        fillRule="evenodd"
        d={look === 'outline' ? framePath(points, 4) : solidPath(points)}
      />
      {kind === 'veryLate' && isAlarm && (
        <path className="paint-text" fillRule="evenodd" d={framePath(points, 3)} />
      )}
    </g>
  );
}
