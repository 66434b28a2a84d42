import { timeText } from '../../../i18n/moment.ts';
import type { Speaking } from '../../wording/speaking.ts';
import { stageText } from '../../wording/stage-text.ts';
import type { RegionCourse, ReportStage } from './after-action.types.ts';
import { type Curve, hoursIn, linePath, stretchOf, xOf, yOf } from './curve.ts';
import { shareText } from './report-parts.tsx';

const MINUTE = 60_000;
const WIDTH = 340;
const HEIGHT = 122;
const BOX = { left: 36, top: 16, width: 294, height: 88 };
const SHARES = [0, 0.5, 1];
/** A label that stood further right than this would leave the drawing. */
const ROOM = 60;

export const baseOf = ({ tpsCount, notApplicable }: RegionCourse): number => tpsCount - notApplicable;

export const curveOf = ({ from, stepMinutes }: ReportStage, { done }: RegionCourse): Curve => ({
  from: Date.parse(from),
  stepMs: stepMinutes * MINUTE,
  done,
});

interface StageChartProps {
  readonly stage: ReportStage;
  /** That of the whole scope. */
  readonly course: RegionCourse;
  /** The last instant that is known. */
  readonly until: number;
  readonly speaking: Speaking;
}

/** How many of the TPS were done by when, and the limit. Told by lines, since paper is grey. */
export function StageChart({ stage, course, until, speaking }: StageChartProps) {
  const { words, operation } = speaking;
  const base = baseOf(course);
  const { dated, inTime, implied, hindered, open, notApplicable } = course;
  const name = stageText(stage.stage, speaking);
  const limit = timeText(Date.parse(stage.limitAt), operation.zone);
  return (
    <div className="stage-chart">
      <h3>{name}</h3>
      <p>
        {dated === 0 && until < Date.parse(stage.limitAt)
          ? words(until < Date.parse(stage.expectedAt) ? 'report.stages.notDue' : 'report.stages.underWay')
          : words('report.stages.counts', {
              done: words('report.of', { part: dated, n: base }),
              inTime: `${inTime} (${shareText(inTime, base)})`,
            })}
      </p>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={words('report.stages.chart', { stage: name, n: base, done: dated, inTime, time: limit })}
      >
        <Drawing stage={stage} course={course} speaking={speaking} />
      </svg>
      <p className="report-hint">
        {dated === 0 ? words('report.stages.none') : words('report.stages.rest', { implied, hindered, open })}
        {notApplicable > 0 && ` · ${words('report.stages.notApplicable', { n: notApplicable })}`}
      </p>
    </div>
  );
}

function Drawing({ stage, course, speaking }: Omit<StageChartProps, 'until'>) {
  const { words, operation } = speaking;
  const curve = curveOf(stage, course);
  const limitAt = Date.parse(stage.limitAt);
  const stretch = stretchOf(curve, Date.parse(stage.expectedAt), limitAt);
  const [right, bottom] = [BOX.left + BOX.width, BOX.top + BOX.height];
  const limitX = xOf(limitAt, stretch, BOX);
  const isLimitRight = limitX > right - ROOM;
  return (
    <>
      {SHARES.map((share) => (
        <g key={share}>
          <line className="chart-rule" x1={BOX.left} x2={right} y1={yOf(share, BOX)} y2={yOf(share, BOX)} />
          <text x={BOX.left - 4} y={yOf(share, BOX) + 3} textAnchor="end">
            {share * 100}%
          </text>
        </g>
      ))}
      {hoursIn(stretch)
        .map((at) => ({ at, x: xOf(at, stretch, BOX) }))
        .map(({ at, x }) => (
          <g key={at}>
            <line className="chart-tick" x1={x} x2={x} y1={bottom} y2={bottom + 4} />
            <text x={x} y={bottom + 14} textAnchor="middle">
              {timeText(at, operation.zone)}
            </text>
          </g>
        ))}
      <line className="chart-limit" x1={limitX} x2={limitX} y1={BOX.top - 4} y2={bottom} />
      <text
        x={isLimitRight ? limitX - 3 : limitX + 3}
        y={BOX.top - 6}
        textAnchor={isLimitRight ? 'end' : 'start'}
      >
        {words('report.stages.limit', { time: timeText(limitAt, operation.zone) })}
      </text>
      <path className="chart-line" d={linePath(curve, baseOf(course), stretch, BOX)} />
    </>
  );
}

const SMALL = { left: 1, top: 2, width: 58, height: 14 };

interface SmallCurveProps {
  readonly stage: ReportStage;
  readonly course: RegionCourse;
  /** That of the whole scope. */
  readonly whole: RegionCourse;
  readonly until: number;
}

/** The curve of a part in a cell of a table: what it says stands below it as a number; a dash where nothing is due yet. */
export function SmallCurve({ stage, course, whole, until }: SmallCurveProps) {
  const limitAt = Date.parse(stage.limitAt);
  // Every cell of a column shows the same stretch, so that one can be laid beside the other.
  const stretch = stretchOf(curveOf(stage, whole), Date.parse(stage.expectedAt), limitAt);
  const limitX = xOf(limitAt, stretch, SMALL);
  const base = baseOf(course);
  const isAhead = course.dated === 0 && until < limitAt;
  return (
    <>
      <svg className="small-curve" viewBox="0 0 60 18" aria-hidden="true">
        <line className="chart-rule" x1="1" x2="59" y1="16" y2="16" />
        <line className="chart-limit" x1={limitX} x2={limitX} y1="1" y2="16" />
        <path className="chart-line" d={linePath(curveOf(stage, course), base, stretch, SMALL)} />
      </svg>
      {isAhead ? '–' : `${course.inTime}/${base}`}
    </>
  );
}
