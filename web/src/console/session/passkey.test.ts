import { expect, it } from 'vitest';
import { isNamed } from './passkey.ts';

it('an address is a name unless it is a number', () => {
  expect(['localhost', 'siaga.kab.go.id', '10.example.id'].map(isNamed)).toEqual([true, true, true]);
  expect(['127.0.0.1', '192.168.1.20', '[::1]'].map(isNamed)).toEqual([false, false, false]);
});
