import { RecordNamesDocument } from '../../../generated/graphql.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { useSession } from '../../session/session.ts';

/** What ids on record are called today; an id for which nothing is known stands for itself. */
export type Names = ReadonlyMap<string, string>;

export function useNames(): Names {
  const { me } = useSession();
  const mayAsk = (['readPeople', 'readWalls', 'manageTokens'] as const).every((action) =>
    me.actions.includes(action),
  );
  const { answer } = useAnswer(RecordNamesDocument, { isSkipped: !mayAsk });
  const own: [string, string][] = me.principal === null || me.name === null ? [] : [[me.principal, me.name]];
  if (answer.kind !== 'here') return new Map(own);
  const { people, walls, tokens } = answer.data;
  return new Map([
    ...people.edges.map(({ node }) => [node.id, node.name ?? node.username ?? node.id] as const),
    ...walls.map(({ id, settings }) => [id, settings.name] as const),
    ...tokens.map(({ id, name }) => [id, name] as const),
    ...own,
  ]);
}

/** A long id, short enough for a line: its beginning is its time, so the end tells more. */
export const shortId = (id: string): string => (id.length > 12 ? `…${id.slice(-8)}` : id);
