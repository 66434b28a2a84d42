import type { ReactNode } from 'react';
import type { Word } from '../../../i18n/id.ts';
import { timeText } from '../../../i18n/moment.ts';
import { dateText, dayText } from '../../controls/moments.ts';
import type { Speaking } from '../../wording/speaking.ts';
import type { ReportView } from './after-action.types.ts';

interface PartProps {
  readonly number: number;
  readonly title: string;
  readonly children: ReactNode;
  readonly isOnNewSheet?: boolean;
}

/** One of the parts of the report. */
export function Part({ number, title, children, isOnNewSheet = false }: PartProps) {
  return (
    <section className={isOnNewSheet ? 'report-part on-new-sheet' : 'report-part'}>
      <h2>
        {number}. {title}
      </h2>
      {children}
    </section>
  );
}

interface FigureProps extends ReportView {
  readonly caption: string;
  readonly source: Word;
  /** What it is counted from, with how many there are. */
  readonly base: string;
  /** How it is to be read. */
  readonly hint?: string;
  readonly children: ReactNode;
}

/** A chart or a table, with what it says, its source, its base and until when it knows. */
export function Figure({ caption, source, base, hint, children, report, speaking }: FigureProps) {
  const { words } = speaking;
  const time = momentText(report.until, speaking);
  return (
    <figure className="report-figure">
      <figcaption>{caption}</figcaption>
      {hint !== undefined && <p className="report-hint">{hint}</p>}
      {children}
      <p className="report-source">{words('report.source', { source: words(source), base, time })}</p>
    </figure>
  );
}

/** `14 Februari 2024 18.00 WIB`. */
export const momentText = (at: string, { operation, words }: Speaking): string =>
  `${dateText(at, operation.zone, words)} ${operation.zone}`;

/** `07.24` on the day of voting, `13 Februari 2024 20.10` on another. */
export function dayTimeText(at: string | number, { operation, words }: Speaking): string {
  const instant = typeof at === 'string' ? Date.parse(at) : at;
  const { zone, date } = operation;
  const voting = Date.parse(`${date}T12:00:00Z`);
  const isVotingDay = dayText(instant, zone, words) === dayText(voting, 'UTC', words);
  return isVotingDay ? timeText(instant, zone) : dateText(instant, zone, words);
}

const PERCENT = 100;
/** `94%`; of none a dash. Never 100 where one is missing, nor 0 where there is one. */
export function shareText(part: number, base: number): string {
  if (base === 0) return '–';
  const share = Math.round((PERCENT * part) / base);
  if (share === PERCENT && part < base) return '99%';
  return share === 0 && part > 0 ? '1%' : `${share}%`;
}
