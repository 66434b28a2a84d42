import { useMemo } from 'react';
import { cellKey, type SituationState } from '../../situation/situation-store.ts';
import { useCells, useHeadline, useSilentGroups } from '../../situation/use-situation.ts';
import { Rule } from '../../ui/rule.tsx';
import { Text } from '../../ui/text.tsx';
import { type Briefing, stageOf, useBriefing, useSpeech, wallStages } from '../briefing.ts';
import { rowBaseline, useLayout } from '../layout.ts';
import { useWallTime } from '../wall-time.ts';
import { fittingRows } from './fitting-rows.ts';
import { MATRIX_TOP, matrixRows, stageColumns } from './matrix-geometry.ts';
import { MatrixHead } from './matrix-head.tsx';
import { MatrixRow } from './matrix-row.tsx';
import { SilentList } from './silent-list.tsx';
import { ZoneHeading } from './zone-heading.tsx';

interface MatrixProps {
  readonly isCut: boolean;
  /** Cells (`cellKey`) whose mark may keep its hue. */
  readonly hues: ReadonlySet<string>;
}

/** Nothing of this region is wrong and its current stage is done. */
const isWell = (cells: SituationState['cells'], briefing: Briefing, current: string) => (code: string) =>
  wallStages(briefing.operation).every(({ code: stage }) => {
    const cell = cells.get(cellKey(code, stage));
    if (cell === undefined) return true;
    return (
      cell.late + cell.silent + cell.hindered === 0 && (stage !== current || cell.waiting + cell.notDue === 0)
    );
  });

/** Kecamatan × stage (on a kecamatan's wall desa × stage), the current stage wide, the total below. */
export function Matrix({ isCut, hues }: MatrixProps) {
  const layout = useLayout();
  const { b, text } = layout;
  const headline = useHeadline();
  const briefing = useBriefing();
  const cells = useCells();
  const silentGroups = useSilentGroups();
  const times = useWallTime();
  const { words, language } = useSpeech();
  const current = headline?.currentStage ?? '';
  const stage = briefing === null ? undefined : stageOf(briefing.operation, current);
  const columns = useMemo(
    () => (briefing === null ? [] : stageColumns(layout, wallStages(briefing.operation), current)),
    [layout, briefing, current],
  );
  if (briefing === null || stage === undefined || times === null) {
    return <ZoneHeading zone={b} title={words('stage.headingEmpty')} right="–" />;
  }
  const { region } = briefing;
  const { rowHeight, room, spare } = matrixRows(region.children.length, text.body);
  const well = isWell(cells, briefing, current);
  const rows = fittingRows(region.children, room, ({ code }) => well(code));
  const lineY = (line: number) => MATRIX_TOP + line * rowHeight;
  const totalLine = room + 1;
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
      <MatrixHead columns={columns} rowHeight={rowHeight} level={region.children[0]?.level ?? 'DESA'} />
      {rows.shown.map(({ code, name }, i) => (
        <MatrixRow
          key={code}
          region={code}
          name={name}
          y={lineY(i + 1)}
          rowHeight={rowHeight}
          columns={columns}
          isCut={isCut}
          hues={hues}
        />
      ))}
      {rows.hidden > 0 && (
        <Text x={b.x} y={lineY(room) + rowBaseline(rowHeight, text.body)} size={text.body} ink="second">
          {words(rows.hiddenAreWell ? 'rows.complete' : 'rows.more', { n: rows.hidden })}
        </Text>
      )}
      <Rule x={b.x} y={lineY(totalLine) - 1} width={b.width} tone="frame" />
      <MatrixRow
        isTotal
        region={region.code}
        name={words(`region.${region.level}`)}
        y={lineY(totalLine)}
        rowHeight={rowHeight}
        columns={columns}
        isCut={isCut}
        hues={hues}
      />
      {silentGroups !== null && spare > 0 && (
        <SilentList
          groups={silentGroups}
          y={lineY(totalLine + 1)}
          rowHeight={rowHeight}
          room={spare}
          isCut={isCut}
        />
      )}
    </g>
  );
}

/** The ground of the current stage's column, from its head to the total; drawn below everything else. */
export function MatrixBand() {
  const layout = useLayout();
  const headline = useHeadline();
  const briefing = useBriefing();
  if (briefing === null || headline === null) return null;
  const columns = stageColumns(layout, wallStages(briefing.operation), headline.currentStage);
  const band = columns.find(({ when }) => when === 'current');
  const { rowHeight, room } = matrixRows(briefing.region.children.length, layout.text.body);
  if (band === undefined) return null;
  return (
    <rect
      className="paint-panel"
      x={band.x}
      y={MATRIX_TOP}
      width={band.width}
      height={rowHeight * (room + 2)}
    />
  );
}
