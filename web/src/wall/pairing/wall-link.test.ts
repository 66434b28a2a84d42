import { expect, it } from 'vitest';
import { linkOf, linkText, readWallLink } from './wall-link.ts';

it('is read from the part of the address that is sent to no server', () => {
  expect(readWallLink('#kunci=abc&scope=15.07&diagonal=98&distance=5')).toEqual({
    key: 'abc',
    scope: '15.07',
    diagonal: 98,
    distance: 5,
  });
});

it('is none where anything is missing or no size', () => {
  expect(readWallLink('')).toBeNull();
  expect(readWallLink('#scope=15.07&diagonal=98&distance=5')).toBeNull();
  expect(readWallLink('#kunci=abc&diagonal=98&distance=5')).toBeNull();
  expect(readWallLink('#kunci=abc&scope=15.07&diagonal=-1&distance=5')).toBeNull();
  expect(readWallLink('#kunci=abc&scope=15.07&diagonal=98&distance=near')).toBeNull();
});

it('is another one when it asks for something else', () => {
  const link = { key: 'abc', scope: '15.07', diagonal: 98, distance: 5 };
  expect(linkText(link)).toBe(linkText({ ...link }));
  expect(linkText(link)).not.toBe(linkText({ ...link, scope: '15.07.05' }));
});

it('that only names another scope is for the exercise and the room of before', () => {
  const before = { key: 'abc', scope: '15.07', diagonal: 98, distance: 5 };
  expect(linkOf(linkText(before))).toEqual(before);
  expect(linkOf(null)).toBeNull();
  expect(readWallLink('#scope=15.07.05', before)).toEqual({ ...before, scope: '15.07.05' });
  expect(readWallLink('#scope=15.07.05&distance=6', before)).toEqual({
    ...before,
    scope: '15.07.05',
    distance: 6,
  });
  expect(readWallLink('#anywhere', before)).toBeNull();
});
