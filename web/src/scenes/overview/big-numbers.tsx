import { StageMark, type StageMarkKind } from '../../pieces/stage-mark.tsx';
import { useCell, useHeadline, useRow } from '../../situation/use-situation.ts';
import { FittedText } from '../../ui/fitted-text.tsx';
import { Fresh } from '../../ui/fresh.tsx';
import { Span, Text } from '../../ui/text.tsx';
import { stageOf, useBriefing, useSpeech } from '../briefing.ts';
import { useLayout, type WallLayout } from '../layout.ts';
import { textWidth } from './text-width.ts';

interface Place {
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
}

const places = {
  standar: [
    { x: 40, baseline: 575, width: 216 },
    { x: 264, baseline: 575, width: 216 },
    { x: 40, baseline: 692, width: 216 },
    { x: 264, baseline: 692, width: 216 },
  ],
  besar: [0, 1, 2, 3].map((i) => ({ x: 40, baseline: 286 + i * 148, width: 368 })),
  pisah: [0, 1, 2, 3].map((i) => ({
    ...{ x: 40 + (i % 2) * 940, baseline: 360 + Math.floor(i / 2) * 270 },
    width: 900,
  })),
} as const;

interface NumberForm {
  readonly size: number;
  /** Of the base; null: there is no room for it, and the heading above says it. */
  readonly share: number | null;
}

/**
 * How large the numbers are written, by the widest that they can become, so that none changes its size in the course of a
 * day: as large as the layout has them, smaller, at last without their base.
 */
export function numberForm(widest: string, width: number, { text }: Pick<WallLayout, 'text'>): NumberForm {
  const small = Math.min(text.share, text.body);
  const forms: readonly NumberForm[] = [
    { size: text.number, share: text.share },
    { size: Math.round(text.number * 0.76), share: small },
    { size: Math.round(text.number * 0.64), share: small },
    { size: Math.round(text.number * 0.76), share: null },
  ];
  const widthOf = ({ size, share }: NumberForm) =>
    textWidth(widest, size) + (share === null ? 0 : 2 + textWidth(`/${widest}`, share));
  return (
    forms.find((form) => widthOf(form) <= width) ?? { size: Math.round(text.number * 0.64), share: null }
  );
}

/**
 * How many have done the current stage, and with how many TPS something is wrong over all stages: each TPS once, in its
 * worst state, as the server counts them. Each number stands with its base.
 */
export function BigNumbers({ isCut }: { isCut: boolean }) {
  const headline = useHeadline();
  const briefing = useBriefing();
  const { words, language } = useSpeech();
  const { preset } = useLayout();
  const cell = useCell(headline?.scope ?? '', headline?.currentStage ?? '');
  const row = useRow(headline?.scope ?? '');
  const total = row?.tpsCount;
  const stage =
    briefing === null || headline === null ? undefined : stageOf(briefing.operation, headline.currentStage);
  const [first, second, third, fourth] = places[preset] as unknown as readonly [Place, Place, Place, Place];
  return (
    <g data-zone="numbers">
      <BigNumber
        place={first}
        count={cell?.done}
        total={total}
        label={stage?.label[language] ?? ''}
        shorter={stage?.doneLabel[language]}
        isCut={isCut}
      />
      <BigNumber
        place={second}
        count={row?.lateTps}
        total={total}
        label={words('tps.late')}
        mark="late"
        isCut={isCut}
      />
      <BigNumber
        place={third}
        count={row?.hinderedTps}
        total={total}
        label={words('tps.hindered')}
        mark="hindered"
        isCut={isCut}
      />
      <BigNumber
        place={fourth}
        count={row?.silentTps}
        total={total}
        label={words('tps.silent')}
        mark="silent"
        isCut={isCut}
      />
    </g>
  );
}

interface BigNumberProps {
  readonly place: Place;
  /** Undefined while not loaded: shown as a dash, never as 0. */
  readonly count: number | undefined;
  readonly total?: number | undefined;
  readonly label: string;
  readonly shorter?: string | undefined;
  readonly mark?: StageMarkKind;
  readonly isCut: boolean;
}

function BigNumber({ place, count, total, label, shorter, mark, isCut }: BigNumberProps) {
  const layout = useLayout();
  const { text } = layout;
  const { words } = useSpeech();
  const form = numberForm(words.number(total ?? 0), place.width, layout);
  const unit = text.body / 32;
  const indent = mark === undefined ? 0 : 40 * unit;
  const below = place.baseline + Math.round(text.body * 1.17);
  return (
    <g data-number={mark ?? 'done'}>
      <Fresh of={String(count)}>
        <Text
          x={place.x}
          y={place.baseline}
          size={form.size}
          ink={count === 0 && mark !== undefined ? 'dim' : 'first'}
          strong
        >
          {count === undefined ? '–' : words.number(count)}
          {form.share !== null && total !== undefined && count !== undefined && (
            <Span ink={isCut ? 'dim' : 'second'} size={form.share} dx={2}>
              {`/${words.number(total)}`}
            </Span>
          )}
        </Text>
      </Fresh>
      {mark !== undefined && (
        <StageMark
          kind={mark}
          x={place.x}
          baseline={below}
          size={28 * unit}
          text={text.body}
          look="neutral"
        />
      )}
      <FittedText
        x={place.x + indent}
        y={below}
        size={text.body}
        ink="second"
        width={place.width - indent}
        how="squeeze"
        {...(shorter === undefined ? {} : { shorter })}
      >
        {label}
      </FittedText>
    </g>
  );
}
