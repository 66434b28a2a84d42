import { useHeadline, useSilentGroups } from '../../situation/use-situation.ts';
import { Rule } from '../../ui/rule.tsx';
import { stageOf, useBriefing, useSpeech } from '../briefing.ts';
import { useLayout } from '../layout.ts';
import { useWallTime } from '../wall-time.ts';
import { hueKey } from './alarm-budget.ts';
import { MATRIX_TOP } from './fitting-rows.ts';
import { MatrixHead } from './matrix-head.tsx';
import type { MatrixPlan } from './matrix-plan.ts';
import { MatrixRow } from './matrix-row.tsx';
import { SilentList } from './silent-list.tsx';
import type { LookOf } from './stage-cell.tsx';
import { ZoneHeading } from './zone-heading.tsx';

interface MatrixProps {
  readonly plan: MatrixPlan | null;
  readonly isCut: boolean;
  /** Kinds of mark (`hueKey`) that may keep their hue. */
  readonly hues: ReadonlySet<string>;
}

/** Kecamatan × stage (on a kecamatan's wall desa × stage), the current stage in a band, the total below. */
export function Matrix({ plan, isCut, hues }: MatrixProps) {
  const { b } = useLayout();
  const headline = useHeadline();
  const briefing = useBriefing();
  const silentGroups = useSilentGroups();
  const times = useWallTime();
  const { words, language } = useSpeech();
  const stage = briefing === null ? undefined : stageOf(briefing.operation, headline?.currentStage ?? '');
  if (briefing === null || stage === undefined || plan === null || times === null) {
    return <ZoneHeading zone={b} title={words('stage.headingEmpty')} right="–" />;
  }
  // What is doubtful stays violet however many hues there are; what has time left has none, a cut picture has none at all.
  const lookOf: LookOf = (column, kind) =>
    !isCut && (kind === 'silent' || hues.has(hueKey(column, kind))) ? 'hue' : 'neutral';
  const lineY = (line: number) => MATRIX_TOP + line * plan.rowHeight;
  const waitsForFirst = headline !== null && !headline.hasReports;
  return (
    <g data-zone="matrix">
      <ZoneHeading
        zone={b}
        title={words('stage.heading', { slot: stage.wallSlot ?? '', label: stage.label[language] })}
        right={
          waitsForFirst
            ? words('stage.waiting')
            : words('stage.limit', { time: times.limit(Date.parse(stage.limitAt)) })
        }
      />
      <MatrixHead plan={plan} level={briefing.region.children[0]?.level ?? 'DESA'} />
      {plan.rows.map((row, at) => (
        <MatrixRow key={row.region} row={row} plan={plan} y={lineY(at + 1)} lookOf={lookOf} />
      ))}
      <Rule x={b.x} y={lineY(plan.rows.length) - 1} width={b.width} tone="frame" />
      {silentGroups !== null && plan.spare > 0 && (
        <SilentList
          groups={silentGroups}
          y={lineY(plan.rows.length + 1)}
          rowHeight={plan.rowHeight}
          room={plan.spare}
          isCut={isCut}
        />
      )}
    </g>
  );
}

/** The ground of the current stage's column, from its head to the total; drawn below everything else. */
export function MatrixBand({ plan }: { plan: MatrixPlan | null }) {
  const { b } = useLayout();
  const band = plan?.columns.find(({ kind }) => kind === 'current');
  if (plan === null || band === undefined) return null;
  return (
    <rect
      className="paint-panel"
      x={b.x + band.x}
      y={MATRIX_TOP}
      width={band.width}
      height={plan.rowHeight * (plan.rows.length + 1)}
    />
  );
}
