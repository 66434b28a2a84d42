import { describe, expect, test } from 'vitest';
import { acceptableUsername, passwordFault } from './password.policy.ts';

describe('a password', () => {
  test.each([
    [null, 'MISSING'],
    ['', 'MISSING'],
    ['elevenchars', 'TOO_SHORT'],
    ['😀'.repeat(11), 'TOO_SHORT'],
    ['panjang '.repeat(17), 'TOO_LONG'],
    ['budi.santoso', 'LIKE_USERNAME'],
    ['Budi.Santoso!2024', 'LIKE_USERNAME'],
    ['password1234', 'COMMON'],
    ['Indonesia2024!', 'COMMON'],
    ['123456789012', 'COMMON'],
    ['081234567890', 'COMMON'],
    ['aaaaaaaaaaaa', 'COMMON'],
    ['kopikopikopi', 'COMMON'],
    ['abcdefghijkl', 'COMMON'],
    ['kuda biru makan awan', null],
    ['Tr0ub4dor&3xyz', null],
  ])('%j: %s', (password, fault) => {
    expect(passwordFault(password, 'budi.santoso')).toBe(fault);
  });

  test('may hold a short user name by chance', () => {
    expect(passwordFault('melayani warga desa', 'ani')).toBeNull();
  });
});

describe('a user name', () => {
  test.each([
    [' Budi.Santoso ', 'budi.santoso'],
    ['posko_1', 'posko_1'],
    ['ab', null],
    ['.abc', null],
    ['a b c', null],
    ['budi\u202Exe', null],
    ['ａｎｉ', 'ani'],
    ['x'.repeat(41), null],
  ])('%j: %s', (text, username) => {
    expect(acceptableUsername(text)).toBe(username);
  });
});
