import type { Channel, DisclosureLevel, RaiseIncidentInput, Severity } from '../../generated/graphql.ts';
import { instantTyped } from '../controls/moments.ts';

/** An incident that is being written down; texts as they were typed. */
export interface RaiseDraft {
  /** The smallest region it is known to lie in. */
  readonly region: string | null;
  /** TPS of that region that it concerns. */
  readonly tps: readonly string[];
  /** Null: not at a warehouse, an office, a road. */
  readonly placeKind: string | null;
  readonly placeName: string;
  readonly category: string | null;
  readonly kind: string | null;
  /** Null: as the operation has it for this kind. */
  readonly severity: Severity | null;
  readonly hindersStage: string | null;
  /** Null: as the operation has it for this kind. */
  readonly level: DisclosureLevel | null;
  readonly description: string;
  readonly happened: string;
  readonly channel: Channel;
  readonly institution: string | null;
  readonly onBehalfOf: string;
}

/** A draft of nothing yet, at this moment as it is typed. */
export const emptyDraft = (happened: string): RaiseDraft => ({
  region: null,
  tps: [],
  placeKind: null,
  placeName: '',
  category: null,
  kind: null,
  severity: null,
  hindersStage: null,
  level: null,
  description: '',
  happened,
  channel: 'PHONE',
  institution: null,
  onBehalfOf: '',
});

const isTps = (code: string): boolean => code.includes('-');
const desaOf = (tps: string): string => tps.slice(0, tps.indexOf('-'));

/** The draft at another place: a region, or one TPS. What it hinders and its kind of place stay. */
export const withPlace = (draft: RaiseDraft, code: string | null): RaiseDraft =>
  code !== null && isTps(code)
    ? { ...draft, region: desaOf(code), tps: [code] }
    : { ...draft, region: code, tps: [] };

/** The one thing that names its place: the TPS where it is one alone, else the region. */
export const placeCode = ({ region, tps }: RaiseDraft): string | null =>
  tps.length === 1 ? (tps[0] ?? null) : region;

/** Nothing was said of it: it may go without a word. */
export const isBlank = ({ category, description, onBehalfOf }: RaiseDraft): boolean =>
  category === null && description.trim() === '' && onBehalfOf.trim() === '';

const written = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/**
 * As the API takes it; null while something needed is missing. What hinders a stage is BIASA, for everybody sees that it is hindered.
 * `usualLevel`: of its kind.
 */
export function inputOf(
  draft: RaiseDraft,
  zone: string,
  usualLevel: DisclosureLevel,
): Omit<RaiseIncidentInput, 'id' | 'sentAt'> | null {
  const { region, category, institution, placeKind } = draft;
  const level = draft.level ?? usualLevel;
  const happenedAt = instantTyped(draft.happened, zone);
  if (region === null || category === null || institution === null || happenedAt === null) return null;
  return {
    region,
    tps: [...draft.tps],
    placeKind,
    placeName: placeKind === null ? null : written(draft.placeName),
    category,
    kind: draft.kind,
    severity: draft.severity,
    hindersStage: level === 'BIASA' ? draft.hindersStage : null,
    level,
    description: written(draft.description),
    happenedAt,
    channel: draft.channel,
    institution,
    onBehalfOf: written(draft.onBehalfOf),
  };
}
