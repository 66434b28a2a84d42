import type { DayProfileQuery } from '../../../generated/graphql.ts';
import { durationText, timeText } from '../../../i18n/moment.ts';
import type { Words } from '../../../i18n/words.ts';

export type Outage = DayProfileQuery['dayProfile']['outages'][number];

/** So many are told one by one; the rest as a number. */
const TOLD = 3;

/** When the server was not at work: `09.14–09.22, 10.05 (3 mnt), sejak 11.30`, and how often besides. */
export function outagesText(outages: readonly Outage[], zone: string, words: Words): string {
  const told = outages.slice(0, TOLD).map((outage) => outageText(outage, zone, words));
  const rest = outages.length - told.length;
  return [...told, ...(rest === 0 ? [] : [words('replay.outage.more', { n: rest })])].join(', ');
}

/** Where the clock stood still meanwhile there is no end to tell, only how long it was. */
function outageText({ from, until, seconds }: Outage, zone: string, words: Words): string {
  const begun = timeText(Date.parse(from), zone);
  if (until === null) return words('replay.outage.since', { time: begun });
  if (until === from) return `${begun} (${durationText(seconds * 1_000, words)})`;
  return `${begun}–${timeText(Date.parse(until), zone)}`;
}
