import { expect, test } from 'vitest';
import { regexesIn, regexFault } from './regexes.mjs';

const faultsOf = async (code: string) => {
  const found = regexesIn('planted.ts', code);
  return Promise.all(found.map(({ regex }) => regexFault(regex)));
};

test.each([
  ['blanks around a sign', 'text.split(/\\s*;\\s*/)'],
  ['blanks at the end', 'text.replace(/\\s+$/, "")'],
  ['a repetition within a repetition', 'const A = /^(a+)+$/'],
  ['a bracket that is never closed', 'text.matchAll(/\\{([^}]*)\\}/g)'],
  ['two runs of the same, with a large bound', 'const A = /^\\w{1,500}\\d{1,500}$/'],
])('an expression that goes back over its text is found: %s (F1)', async (_what, code) => {
  expect(await faultsOf(code)).toEqual([expect.stringContaining('time')]);
});

test.each([
  ['a look-ahead', 'const A = /^::ffff:(?=\\d+\\.)/i', 'cannot be proven linear'],
  ['a back-reference', 'const A = /^(a|b)\\1+$/', 'cannot be proven linear'],
  ['one that is made while running', 'const A = new RegExp(b)', 'put together while running'],
  ['one that is made by a call', 'const A = globalThis.RegExp(b)', 'put together while running'],
])('what cannot be proven is refused: %s', async (_what, code, fault) => {
  expect(await faultsOf(code)).toEqual([expect.stringContaining(fault)]);
});

test('linear ones pass, with their bounds, classes and flags', async () => {
  const code =
    'const A = [/^Bearer ([\\x21-\\x7e]{1,512})$/i, /[\\]{2,900}]x/, /^[0-9a-f]{64}$/, /\\p{L}+/gu]';
  expect(await faultsOf(code)).toEqual([null, null, null, null]);
});
