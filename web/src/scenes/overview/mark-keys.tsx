import { StageMark } from '../../pieces/stage-mark.tsx';
import { useHeadline, useRow } from '../../situation/use-situation.ts';
import { FittedText } from '../../ui/fitted-text.tsx';
import { Text } from '../../ui/text.tsx';
import { useSpeech } from '../briefing.ts';
import { useLayout } from '../layout.ts';
import { UNVERIFIED_MARK } from './standing-words.ts';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

interface Places {
  readonly veryLate: Place;
  readonly withinTime: Place;
  /** Null where the rows say it in words. */
  readonly unverified: Place | null;
}

const places: Record<'standar' | 'besar' | 'pisah', Places> = {
  standar: {
    veryLate: { x: 40, y: 854, width: 216 },
    withinTime: { x: 264, y: 854, width: 216 },
    unverified: { x: 40, y: 932, width: 424 },
  },
  besar: {
    veryLate: { x: 40, y: 836, width: 352 },
    withinTime: { x: 40, y: 884, width: 352 },
    unverified: { x: 40, y: 932, width: 352 },
  },
  pisah: {
    veryLate: { x: 40, y: 872, width: 900 },
    withinTime: { x: 980, y: 872, width: 900 },
    unverified: null,
  },
};

/**
 * The marks of the matrix that no big number explains, and that of the board. How many TPS are past a limit but have time left stands here, so that
 * the numbers of the wall tell of everybody who is not done.
 */
export function MarkKeys() {
  const { preset } = useLayout();
  const { words } = useSpeech();
  const row = useRow(useHeadline()?.scope ?? '');
  const { veryLate, withinTime, unverified } = places[preset];
  const n = row?.withinTimeTps ?? '–';
  return (
    <g data-zone="mark-keys" data-within-time={row?.withinTimeTps}>
      <MarkKey
        place={veryLate}
        kind="veryLate"
        label={words('legend.veryLate')}
        shorter={[words('legend.veryLate.short')]}
      />
      <MarkKey
        place={withinTime}
        kind="withinTime"
        label={words('legend.withinTime', { n })}
        shorter={[words('legend.withinTime.shorter', { n }), words('legend.withinTime.short', { n })]}
      />
      {unverified !== null && <UnverifiedKey place={unverified} />}
    </g>
  );
}

function UnverifiedKey({ place: { x, y, width } }: { place: Place }) {
  const { text } = useLayout();
  const { words } = useSpeech();
  const unit = text.body / 32;
  return (
    <>
      <Text x={x + 14 * unit} y={y} size={text.body} ink="second" strong anchor="middle">
        {UNVERIFIED_MARK}
      </Text>
      <FittedText
        x={x + 40 * unit}
        y={y}
        size={text.body}
        ink="second"
        width={width - 40 * unit}
        how="squeeze"
      >
        {words('truth.UNVERIFIED')}
      </FittedText>
    </>
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
