import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql';
import { expect, test } from 'vitest';
import { buildSchema } from '../../server/graphql/build-schema.ts';
import { RESOLVERS } from '../../server/graphql/resolvers.ts';

interface Described {
  readonly description?: string | null | undefined;
}

function everyPlace(): [string, Described][] {
  const places: [string, Described][] = [];
  for (const type of Object.values(buildSchema(RESOLVERS).getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    places.push([type.name, type]);
    if (isEnumType(type))
      for (const value of type.getValues()) places.push([`${type.name}.${value.name}`, value]);
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) places.push([`${type.name}.${field.name}`, field]);
    }
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      places.push([`${type.name}.${field.name}`, field]);
      for (const argument of field.args) {
        places.push([`${type.name}.${field.name}(${argument.name})`, argument]);
      }
    }
  }
  return places;
}

test('every type, field, argument, input field and enum value is described in a sentence', () => {
  const places = everyPlace();
  expect(places.length).toBeGreaterThan(300);
  const silent = places
    .filter(([, place]) => !/^[A-Z].*[.]$/s.test(place.description ?? ''))
    .map(([name]) => name);
  expect(silent).toEqual([]);
});

test('a mutation that takes an id of its sender can say that the id was used for something else', () => {
  const mutations = Object.values(buildSchema(RESOLVERS).getMutationType()?.getFields() ?? {});
  const takesId = ({ args }: (typeof mutations)[number]) =>
    args.some(({ name, type }) => {
      const input = getNamedType(type);
      return name === 'id' || (isInputObjectType(input) && 'id' in input.getFields());
    });
  const isTold = ({ type }: (typeof mutations)[number]) => {
    const result = getNamedType(type);
    return isUnionType(result) && result.getTypes().some(({ name }) => name === 'IdReused');
  };
  const acts = mutations.filter(takesId);
  expect(acts.length).toBeGreaterThan(50);
  expect(acts.filter((act) => !isTold(act)).map(({ name }) => name)).toEqual([]);
});

test('acknowledging an alert says everything that acknowledging its incident refuses, which it does', () => {
  const schema = buildSchema(RESOLVERS);
  const refusals = (union: string) => {
    const type = schema.getType(union);
    const members = isUnionType(type) ? type.getTypes() : [];
    return members.filter((member) => member.getInterfaces().length > 0).map(({ name }) => name);
  };
  // It carries no text of its own.
  const ofIncident = refusals('AcknowledgeIncidentResult').filter((name) => name !== 'TextNotAcceptable');
  expect(ofIncident.length).toBeGreaterThan(5);
  expect(refusals('AcknowledgeAlertResult')).toEqual(expect.arrayContaining(ofIncident));
});
