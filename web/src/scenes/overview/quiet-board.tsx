import type { Words } from '../../i18n/words.ts';
import type { SituationCell, SituationHeadline } from '../../situation/situation.types.ts';
import { useCells, useHeadline } from '../../situation/use-situation.ts';
import { FittedText } from '../../ui/fitted-text.tsx';
import { DashedBox } from '../../ui/marks.tsx';
import { Rule } from '../../ui/rule.tsx';
import { Text } from '../../ui/text.tsx';
import {
  type Briefing,
  incidentTitle,
  regionName,
  type Speech,
  useBriefing,
  useSpeech,
} from '../briefing.ts';
import { useLayout } from '../layout.ts';
import { useWallTime } from '../wall-time.ts';
import type { Look } from './look.ts';
import { childOfScope } from './place-words.ts';

const COVERED_FROM = 0.95;

/** "Nothing wrong" may only be claimed on a live picture of which at least 95 % of those who owe a report were heard. */
export const isCovered = ({ coverageOwing, coverageHeard }: SituationHeadline): boolean =>
  coverageOwing === 0 || coverageHeard / coverageOwing >= COVERED_FROM;

/** A stage at which no TPS is awaited any more; those of a kecamatan count no TPS. */
const isPassed = (cell: SituationCell, tpsCount: number): boolean =>
  cell.notDue + cell.waiting === 0 &&
  cell.done + cell.late + cell.silent + cell.hindered + cell.notApplicable === tpsCount;

/** How many gave no word for long, late or not, or that the others gave word; that nobody had to yet as long as no stage is due for all of the scope. */
export function coverageWords(
  headline: SituationHeadline,
  cells: Iterable<SituationCell>,
  words: Words,
): string {
  const { coverageOwing, coverageHeard, tpsCount, scope } = headline;
  const silent = coverageOwing - coverageHeard;
  if (!isCovered(headline))
    return words('quiet.unheard', { n: `${words.number(silent)}/${words.number(tpsCount)}` });
  const own = [...cells].filter(({ region }) => region === scope);
  if (coverageOwing === 0 && !own.some((cell) => isPassed(cell, tpsCount))) return words('quiet.noneOwing');
  return words('quiet.heard', { heard: tpsCount - silent, owing: tpsCount });
}

/** The board without incidents: says so as strongly as the coverage allows, then what was closed last and today's total. */
export function QuietBoard({ look }: { look: Look }) {
  const { c, text } = useLayout();
  const headline = useHeadline();
  const cells = useCells();
  const { words } = useSpeech();
  if (headline === null) return null;
  if (!headline.hasReports) {
    return (
      <Text x={c.x} y={309} size={text.title} ink="second">
        {words('stage.waiting')}
      </Text>
    );
  }
  const covered = isCovered(headline);
  const claims = covered && look === 'live';
  const indent = covered ? 0 : 28;
  // Large letters carry more room at their left: moved out so that both sizes stand on one edge.
  const titleX = c.x + indent - 2;
  return (
    <g data-quiet={claims ? 'covered' : 'reported'}>
      {!covered && (
        <DashedBox
          className={look === 'live' || look === 'delayed' ? 'line-doubtful' : 'line-neutral'}
          x={c.x}
          y={224}
          width={c.width}
          height={240}
        />
      )}
      <Text x={titleX} y={309} size={text.place} strong>
        {words('quiet.title.one')}
      </Text>
      <Text x={titleX} y={375} size={text.place} strong>
        {words(claims ? 'quiet.title.two' : 'quiet.uncovered.two')}
      </Text>
      <Text x={c.x + indent} y={435} size={text.body} ink="second">
        {coverageWords(headline, cells.values(), words)}
      </Text>
      <Rule x={c.x} y={480} width={c.width} />
      <ClosedToday headline={headline} />
    </g>
  );
}

/** Nothing on the board, and yet something open: how many, and where to look. */
export function HiddenOnly() {
  const { c, text } = useLayout();
  const headline = useHeadline();
  const { words } = useSpeech();
  if (headline === null) return null;
  return (
    <g data-hidden-only="">
      <Text x={c.x - 2} y={309} size={text.place} strong>
        {words('hidden.only.one', { n: headline.hiddenIncidents })}
      </Text>
      <Text x={c.x - 2} y={375} size={text.place} strong>
        {words('hidden.only.two')}
      </Text>
      <Text x={c.x} y={435} size={text.body} ink="second">
        {words('hidden.details')}
      </Text>
      <Rule x={c.x} y={480} width={c.width} />
      <ClosedToday headline={headline} />
    </g>
  );
}

function lastClosedWords(headline: SituationHeadline, briefing: Briefing, speech: Speech): string {
  const closed = headline.lastClosed;
  if (closed === null) return '–';
  const title = incidentTitle(briefing.operation, closed, speech);
  const place = childOfScope(briefing.region.code, closed.region);
  return place === briefing.region.code ? title : `${title} · ${regionName(briefing, place)}`;
}

function todayWords({ incidentsToday: n, openIncidents: open }: SituationHeadline, words: Words): string {
  if (open > 0) return words('quiet.someOpen', { n, open });
  return n === 0 ? words('quiet.noneToday') : words('quiet.allClosed', { n });
}

function ClosedToday({ headline }: { headline: SituationHeadline }) {
  const { c, text } = useLayout();
  const briefing = useBriefing();
  const times = useWallTime();
  const speech = useSpeech();
  const { words } = speech;
  if (briefing === null || times === null) return null;
  const { lastClosed } = headline;
  const right = c.x + c.width;
  return (
    <>
      <Text x={c.x} y={528} size={text.body} ink="second">
        {words('quiet.lastClosed')}
      </Text>
      <FittedText x={c.x} y={572} size={text.title} strong width={c.width - 160} how="cut">
        {lastClosedWords(headline, briefing, speech)}
      </FittedText>
      {lastClosed !== null && (
        <Text x={right} y={572} size={text.body} ink="second" anchor="end">
          {times.moment(Date.parse(lastClosed.closedAt))}
        </Text>
      )}
      <Rule x={c.x} y={592} width={c.width} />
      <Text x={c.x} y={640} size={text.body} ink="second">
        {words('quiet.today')}
      </Text>
      <Text x={c.x} y={684} size={text.title} strong>
        {todayWords(headline, words)}
      </Text>
      <Rule x={c.x} y={704} width={c.width} />
    </>
  );
}
