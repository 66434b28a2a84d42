import type { WriteTransaction } from '../../stream/write-combiner.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type { DisclosureLevel } from '../operation/disclosure-level.policy.ts';
import type { Roster } from '../region/roster.queries.ts';
import type { IncidentActReceipt, IncidentTables } from './incident.queries.ts';
import {
  IncidentAlreadyClosed,
  IncidentNotMerged,
  LevelUnchanged,
  MergeHidesIncident,
  MergeInCircle,
  MergeIntoItself,
  MergeLeavesKecamatan,
  MergeTargetMerged,
} from './incident.refusals.ts';
import {
  type ActRequest,
  type ActRule,
  type ActUnderWay,
  type IncidentActs,
  incidentOpenTo,
  rootOf,
} from './incident-acts.ts';
import type { IncidentNumbers } from './incident-numbers.ts';
import type { IncidentRow } from './incident-rows.ts';
import { isOpen, standingOf } from './incident-standing.policy.ts';
import { isWider, requireSight, requireVisibleHindrance } from './level.policy.ts';
import { seenIncident } from './own-post.policy.ts';

export interface MergeRequest extends ActRequest {
  readonly into: string;
}
export interface ClassifyRequest extends ActRequest {
  readonly level: DisclosureLevel;
  readonly reason: string;
}

interface IncidentMergeParts {
  readonly acts: IncidentActs;
  readonly roster: Roster;
  readonly numbers: IncidentNumbers;
}

const MERGING: ActRule = { act: 'mergeIncident', action: 'handleIncident' };
const UNMERGING: ActRule = { act: 'unmergeIncident', action: 'handleIncident', isForMerged: true };
const CLASSIFYING: ActRule = {
  act: 'classifyIncident',
  action: 'classifyIncident',
  isForClosed: true,
  isForMerged: true,
};

/**
 * Many reports, one incident; and how far word of each travels. An incident is never counted with one that fewer people may
 * see, nor with one that the board of its own kecamatan does not show: to those who look there it would vanish. Each act refuses what `IncidentActs.submit` does, and what is said of it.
 */
export class IncidentMergeService {
  readonly #acts: IncidentActs;
  readonly #roster: Roster;
  readonly #numbers: IncidentNumbers;

  constructor({ acts, roster, numbers }: IncidentMergeParts) {
    this.#acts = acts;
    this.#roster = roster;
    this.#numbers = numbers;
  }

  /**
   * It tells of the same as another: it stays as it was reported, and is counted with that one; what it hinders stays hindered
   * until that one is closed. Appends `IncidentMerged`. Refuses `MergeIntoItself`, `MergeInCircle`, `MergeTargetMerged`,
   * `MergeHidesIncident`, `MergeLeavesKecamatan`, and `IncidentUnknown` and `IncidentAlreadyClosed` of the other one too.
   */
  mergeIncident(request: MergeRequest, viewer: Viewer): Promise<IncidentActReceipt> {
    return this.#acts.submit(MERGING, request, viewer, async (act) => {
      const { into } = request;
      if (into === request.incident) throw new MergeIntoItself();
      const target = await incidentOpenTo(act.tx, act.viewer, 'handleIncident', into);
      await requireTarget(act, target);
      this.#requireSameBoards(act.incident, target);
      act.append('IncidentMerged', { into });
      return { kind: 'MERGED', about: into };
    });
  }

  /** Boards are of a kecamatan or of the whole: what lies in no single kecamatan is on the board of the whole alone. */
  #requireSameBoards(incident: IncidentRow, target: IncidentRow): void {
    const kecamatan = this.#roster.kecamatanOf(incident.region_code);
    if (kecamatan !== null && this.#roster.kecamatanOf(target.region_code) !== kecamatan)
      throw new MergeLeavesKecamatan(kecamatan);
  }

  /** It is an incident of its own again, as it stood. Appends `IncidentUnmerged`; refuses `IncidentNotMerged`. */
  unmergeIncident(request: ActRequest, viewer: Viewer): Promise<IncidentActReceipt> {
    return this.#acts.submit(UNMERGING, request, viewer, (act) => {
      const { mergedInto } = act.before;
      if (mergedInto === null) throw new IncidentNotMerged();
      act.append('IncidentUnmerged', {});
      return { kind: 'UNMERGED', about: mergedInto };
    });
  }

  /**
   * Word of it travels further, or less far, from now on. Appends `IncidentLevelChanged`. An incident that a wider circle
   * gets to see is named in that circle's series from then on, by the number that was drawn for it. Refuses `LevelUnchanged`, `LevelNotYours`,
   * `LevelHidesHindrance`, `MergeHidesIncident`.
   */
  classifyIncident(request: ClassifyRequest, viewer: Viewer): Promise<IncidentActReceipt> {
    return this.#acts.submit(CLASSIFYING, request, viewer, async (act) => {
      const { level, reason } = request;
      const { tx, incident, before } = act;
      if (before.level === level) throw new LevelUnchanged(level);
      // What is merged holds back a stage for as long as the one it is counted with is open.
      if (isOpen(before) || before.status === 'MERGED') requireVisibleHindrance(level, before.hindersStage);
      requireSight(act.viewer, { ...seenIncident(incident), level });
      await requireLevelsOfMerged(act, level);
      const name = isWider(level, before.series)
        ? { series: level, number: await this.#numbers.numberOf(tx, incident.id) }
        : { series: before.series, number: before.number };
      act.append('IncidentLevelChanged', { level, ...name });
      return { kind: 'CLASSIFIED', level, was: [before.level], became: [level], texts: { reason } };
    });
  }
}

async function requireTarget(
  { tx, incident, viewer, before }: ActUnderWay,
  target: IncidentRow,
): Promise<void> {
  const standing = standingOf(target);
  if (standing.status === 'MERGED') {
    const root = await rootOf(tx, target);
    if (root.id === incident.id) throw new MergeInCircle(target.id);
    throw new MergeTargetMerged(target.id, viewer.canSee(seenIncident(root)) ? root.id : null);
  }
  if (!isOpen(standing)) throw new IncidentAlreadyClosed(standing.closedAt ?? 0);
  if (isWider(before.level, standing.level)) throw new MergeHidesIncident(standing.level);
}

/** Neither may the one that it is counted with be seen by fewer, nor it itself by fewer than those counted with it. */
async function requireLevelsOfMerged({ tx, incident }: ActUnderWay, level: DisclosureLevel): Promise<void> {
  const around = await neighbours(tx, incident);
  for (const each of around) {
    const other = each.level as DisclosureLevel;
    const [child, parent] = each.id === incident.merged_into ? [level, other] : [other, level];
    if (isWider(child, parent)) throw new MergeHidesIncident(parent);
  }
}

/** The incident that one is merged into, and those that are merged into it. */
const neighbours = (tx: WriteTransaction, { id, merged_into }: IncidentRow) =>
  tx.db
    .withTables<IncidentTables>()
    .selectFrom('incident')
    .select(['id', 'level'])
    .where((rows) => rows.or([rows('merged_into', '=', id), rows('id', '=', merged_into ?? '')]))
    .execute();
