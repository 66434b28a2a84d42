import { StageMark, type StageMarkKind } from '../../pieces/stage-mark.tsx';
import { useCell, useHeadline, useRow } from '../../situation/use-situation.ts';
import { FittedText } from '../../ui/fitted-text.tsx';
import { Fresh } from '../../ui/fresh.tsx';
import { Span, Text } from '../../ui/text.tsx';
import { stageOf, useBriefing, useSpeech } from '../briefing.ts';
import { useLayout } from '../layout.ts';

interface Place {
  readonly x: number;
  readonly baseline: number;
}

const places = {
  standar: [
    { x: 40, baseline: 575 },
    { x: 264, baseline: 575 },
    { x: 40, baseline: 703 },
    { x: 264, baseline: 703 },
  ],
  besar: [0, 1, 2, 3].map((i) => ({ x: 40, baseline: 294 + i * 178 })),
  pisah: [0, 1, 2, 3].map((i) => ({ x: 40 + (i % 2) * 940, baseline: 400 + Math.floor(i / 2) * 300 })),
} as const;

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
  const { a, text, hasTiles } = useLayout();
  const unit = text.body / 32;
  const indent = mark === undefined ? 0 : 40 * unit;
  const roomUnder = hasTiles && place.x === a.x ? 216 : a.x + a.width + 16 - place.x;
  const below = place.baseline + Math.round(text.body * 1.17);
  return (
    <g data-number={mark ?? 'done'}>
      <Fresh of={String(count)}>
        <Text
          x={place.x}
          y={place.baseline}
          size={text.number}
          ink={count === 0 && mark !== undefined ? 'dim' : 'first'}
          strong
        >
          {count ?? '–'}
          {total !== undefined && count !== undefined && (
            <Span ink={isCut ? 'dim' : 'second'} size={text.share} dx={2}>{`/${total}`}</Span>
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
        width={roomUnder - indent}
        how="squeeze"
        {...(shorter === undefined ? {} : { shorter })}
      >
        {label}
      </FittedText>
    </g>
  );
}
