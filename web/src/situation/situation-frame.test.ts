import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, isObjectType, parse, type SelectionSetNode } from 'graphql';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

test('the subscription selects every field there is, as the state hash covers them all', () => {
  const schema = buildSchema(read('../../../schema.graphql'));
  const missing: string[] = [];
  const compare = (typeName: string, selected: SelectionSetNode | undefined) => {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) return;
    for (const field of Object.values(type.getFields())) {
      const found = selected?.selections.find(
        (node) => node.kind === 'Field' && node.name.value === field.name,
      );
      if (found?.kind === 'Field') compare(getNamedType(field.type).name, found.selectionSet);
      else missing.push(`${typeName}.${field.name}`);
    }
  };
  const operation = parse(read('./situation-frame.graphql')).definitions[0];
  const root = operation?.kind === 'OperationDefinition' ? operation.selectionSet.selections[0] : undefined;
  compare('SituationFrame', root?.kind === 'Field' ? root.selectionSet : undefined);
  expect(missing).toEqual([]);
});
