import type { GrantPartsFragment } from '../../generated/graphql.ts';
import type { Language, Words } from '../../i18n/words.ts';
import { lacksPost } from '../../pieces/open-posts.ts';
import { placeName, regionName } from '../session/regions.ts';
import { labelOf, type Operation } from '../session/session.ts';
import { dateText } from './moments.ts';

/** What a right is, in which region, and until when. */
export interface GrantWords {
  readonly role: string;
  readonly place: string;
  /** The bare name of it. */
  readonly shortPlace: string;
  readonly until: string | null;
  /** It has not begun, or is over. */
  readonly isIdle: boolean;
}

export function grantWords(
  grant: GrantPartsFragment,
  operation: Operation,
  language: Language,
  words: Words,
  now: number,
): GrantWords {
  const extra = [
    grant.agency && labelOf(operation.agencies, grant.agency, language),
    grant.institution && labelOf(operation.institutions, grant.institution, language),
    grant.post && labelOf(operation.posts, grant.post, language),
    lacksPost([grant]) && words('grant.noPost'),
  ].filter(Boolean);
  const role = words(`role.${grant.role}`);
  const { zone } = operation;
  const startsAt = Date.parse(grant.startsAt);
  const endsAt = grant.endsAt === null ? null : Date.parse(grant.endsAt);
  return {
    role: [role, ...extra].join(' · '),
    place: regionName(operation, grant.region, words),
    shortPlace: placeName(operation, grant.region),
    until: untilWords(startsAt, endsAt, now, zone, words),
    isIdle: isYetToCome(startsAt, now) || (endsAt !== null && endsAt <= now),
  };
}

/** The clock of this computer may be a little behind the server’s. */
const CLOCKS_APART_MS = 60_000;
const isYetToCome = (startsAt: number, now: number): boolean => startsAt > now + CLOCKS_APART_MS;

function untilWords(startsAt: number, endsAt: number | null, now: number, zone: string, words: Words) {
  if (isYetToCome(startsAt, now)) return words('grant.from', { time: dateText(startsAt, zone, words) });
  if (endsAt === null) return null;
  const key = endsAt <= now ? 'grant.ended' : 'grant.until';
  return words(key, { time: dateText(endsAt, zone, words) });
}
