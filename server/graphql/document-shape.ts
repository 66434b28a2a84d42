import { createHash } from 'node:crypto';
import { type DefinitionNode, type DocumentNode, Kind, print, visit } from 'graphql';

/**
 * What a document asks for, as 64 hex digits: the same for every way of writing it down. White space, comments, the order of
 * its definitions and a bare `__typename`, which clients add by themselves, make no difference; everything else does.
 */
export const shapeOf = (document: DocumentNode): string =>
  contentOf(
    visit(document, {
      Field: (node) =>
        node.name.value === '__typename' && !node.alias && !node.directives?.length ? null : undefined,
    }),
  );

/** What a document answers with, as 64 hex digits: its shape, and each bare `__typename` where it stands. */
export function contentOf(document: DocumentNode): string {
  const definitions = [...document.definitions].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  return createHash('sha256').update(definitions.map(print).join('\n')).digest('hex');
}

const keyOf = (definition: DefinitionNode): string => {
  const isNamed =
    definition.kind === Kind.OPERATION_DEFINITION || definition.kind === Kind.FRAGMENT_DEFINITION;
  return `${definition.kind} ${isNamed ? (definition.name?.value ?? '') : ''}`;
};
