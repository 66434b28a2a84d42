import { type CSSProperties, useMemo } from 'react';
import type { DayProfileQuery } from '../../../generated/graphql.ts';
import { clockText, timeText } from '../../../i18n/moment.ts';
import { SeveritySign } from '../../../pieces/severity-sign.tsx';
import { labelOf, useSession } from '../../session/session.ts';
import { useSpeech, useWords } from '../../speech.ts';
import { outagesText } from './outage-text.ts';
import type { Reach } from './playback.ts';

export type DayProfile = DayProfileQuery['dayProfile'];

const HOUR = 3_600_000;
const BUCKET = 5 * 60_000;
const HEIGHT = 100;

interface TimelineProps {
  readonly day: Reach;
  /** What of the day has passed. */
  readonly reach: Reach;
  /** The instant that is wanted, and that of the picture that is shown. */
  readonly at: number;
  readonly shownAt: number | null;
  readonly profile: DayProfile | null;
  readonly onSeek: (at: number) => void;
}

/** Where an instant stands, in hundredths of the day. */
const percent = (at: number, { from, until }: Reach): number => ((at - from) / (until - from)) * 100;
const place = (from: number, until: number, day: Reach): CSSProperties => ({
  left: `${percent(Math.max(from, day.from), day)}%`,
  width: `${percent(Math.min(until, day.until), day) - percent(Math.max(from, day.from), day)}%`,
});

/** The day from midnight to midnight: how much came in, its phases, the critical incidents, and where one is. */
export function Timeline({ day, reach, at, shownAt, profile, onSeek }: TimelineProps) {
  const { zone } = useSession().operation;
  const { words } = useSpeech();
  const seconds = (instant: number) => Math.round((instant - day.from) / 1_000);
  return (
    <div className="timeline">
      <Phases day={day} />
      <CriticalMarks day={day} profile={profile} />
      <div className="timeline-ground">
        <Density day={day} profile={profile} />
        <Outages {...{ day, reach, profile }} />
        <span className="timeline-none" style={place(day.from, Math.max(day.from, reach.from), day)} />
        <span className="timeline-none" style={place(Math.min(day.until, reach.until), day.until, day)} />
        {shownAt !== null && shownAt >= day.from && shownAt <= day.until && (
          <span className="timeline-shown" style={{ left: `${percent(shownAt, day)}%` }} />
        )}
        <input
          type="range"
          className="timeline-input"
          min={0}
          max={seconds(day.until)}
          step={60}
          value={seconds(at)}
          aria-label={words('replay.scrubber')}
          aria-valuetext={`${clockText(at, zone)} ${zone}`}
          onChange={({ target }) => onSeek(day.from + Number(target.value) * 1_000)}
        />
      </div>
      <Hours day={day} />
      <Legend profile={profile} />
    </div>
  );
}

function Density({ day, profile }: { day: Reach; profile: DayProfile | null }) {
  const bars = useMemo(() => {
    const buckets = profile?.buckets ?? [];
    const most = Math.max(1, ...buckets.map(({ reports, incidents }) => reports + incidents));
    return buckets.map(({ at, reports, incidents }) => ({
      x: (Date.parse(at) - day.from) / BUCKET,
      reports: (reports / most) * HEIGHT,
      incidents: (incidents / most) * HEIGHT,
    }));
  }, [profile, day]);
  const count = (day.until - day.from) / BUCKET;
  return (
    <svg
      className="timeline-bars"
      viewBox={`0 0 ${count} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {bars.map(({ x, reports, incidents }) => (
        <g key={x}>
          <rect className="bar-reports" x={x} y={HEIGHT - reports} width={0.8} height={reports} />
          <rect
            className="bar-incidents"
            x={x}
            y={HEIGHT - reports - incidents}
            width={0.8}
            height={incidents}
          />
        </g>
      ))}
    </svg>
  );
}

function Phases({ day }: { day: Reach }) {
  const { operation } = useSession();
  const { language } = useSpeech();
  const phases = operation.phases.filter(
    ({ startsAt, endsAt }) =>
      Date.parse(startsAt) < day.until && (endsAt === null || Date.parse(endsAt) > day.from),
  );
  return (
    <ol className="timeline-phases">
      {phases.map(({ code, startsAt, endsAt }) => {
        const [from, until] = [Date.parse(startsAt), endsAt === null ? day.until : Date.parse(endsAt)];
        return (
          <li key={code} style={place(from, until, day)} title={labelOf(operation.phases, code, language)}>
            {labelOf(operation.phases, code, language)}
          </li>
        );
      })}
    </ol>
  );
}

function CriticalMarks({ day, profile }: { day: Reach; profile: DayProfile | null }) {
  const critical = (profile?.incidents ?? []).filter(({ severity }) => severity === 'CRITICAL');
  return (
    <div className="timeline-marks" aria-hidden="true">
      {critical.map(({ incident, at }) => (
        <span key={incident} style={{ left: `${percent(Date.parse(at), day)}%` }}>
          <SeveritySign severity="CRITICAL" isFilled size={16} />
        </span>
      ))}
    </div>
  );
}

function Outages({ day, reach, profile }: Pick<TimelineProps, 'day' | 'reach' | 'profile'>) {
  return (profile?.outages ?? []).map(({ from, until }) => (
    <span
      key={from}
      className="timeline-outage"
      style={place(Date.parse(from), until === null ? reach.until : Date.parse(until), day)}
    />
  ));
}

function Hours({ day }: { day: Reach }) {
  const { zone } = useSession().operation;
  const hours = Array.from({ length: 9 }, (_, index) => day.from + index * 3 * HOUR);
  return (
    <div className="timeline-hours" aria-hidden="true">
      {hours.map((hour) => (
        <span key={hour} className="number" style={{ left: `${percent(hour, day)}%` }}>
          {hour === day.until ? '24.00' : timeText(hour, zone)}
        </span>
      ))}
    </div>
  );
}

function Legend({ profile }: { profile: DayProfile | null }) {
  const words = useWords();
  const { zone } = useSession().operation;
  const outages = profile?.outages ?? [];
  return (
    <ul className="replay-legend small second">
      <li>
        <span className="legend-bar bar-reports" />
        {words('replay.legend.reports')}
      </li>
      <li>
        <span className="legend-bar bar-incidents" />
        {words('replay.legend.incidents')}
      </li>
      <li>
        <SeveritySign severity="CRITICAL" isFilled size={16} />
        {words('replay.legend.critical')}
      </li>
      <li>
        <span className="legend-bar legend-none" />
        {words('replay.legend.none')}
      </li>
      {outages.length > 0 && (
        <li>
          <span className="legend-bar legend-outage" />
          {words('replay.outage', { times: outagesText(outages, zone, words) })}
        </li>
      )}
    </ul>
  );
}
