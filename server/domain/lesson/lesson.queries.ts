import type { InferKyselyTable, Kysely } from '@mikro-orm/sql';
import type { StreamTables } from '../../stream/tables.ts';
import type { Lesson } from './lesson.entity.ts';
import type { LessonOwnerKind } from './lesson.events.ts';

export type LessonTables = { lesson: InferKyselyTable<typeof Lesson> };

/** What was stored by an act on a lesson; it never changes. */
export interface LessonReceipt {
  readonly id: string;
  readonly version: number;
}

/** A lesson as it stands. */
export interface StandingLesson {
  readonly id: string;
  readonly region: string;
  readonly ownerKind: LessonOwnerKind;
  readonly owner: string;
  readonly dueAt: number;
  readonly version: number;
  readonly recordedAt: number;
  /** Null where it was erased. */
  readonly text: string | null;
}

type Tables = LessonTables & StreamTables;

/** The lessons of a region and of what lies in it that were not withdrawn, oldest first. Sees committed rows only. */
export async function lessonsIn(reader: Kysely<unknown>, region: string): Promise<readonly StandingLesson[]> {
  const rows = await (reader as Kysely<Tables>)
    .selectFrom('lesson')
    .leftJoin('subject_text', (join) =>
      join.onRef('subject_text.subject', '=', 'lesson.act').on('subject_text.field', '=', 'text'),
    )
    .selectAll('lesson')
    .select('subject_text.text')
    .where('withdrawn_at', 'is', null)
    .where((lessons) =>
      lessons.or([lessons('region', '=', region), lessons('region', 'like', `${region}.%`)]),
    )
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
  return rows.map(({ id, region: place, owner_kind, owner, due_at, version, recorded_at, text }) => ({
    ...{ id, region: place, ownerKind: owner_kind as LessonOwnerKind, owner },
    ...{ dueAt: due_at, version, recordedAt: recorded_at, text },
  }));
}
