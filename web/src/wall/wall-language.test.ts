import { expect, it } from 'vitest';
import { wallLanguage } from './wall-language.ts';

function storage() {
  const kept: { text: string | null } = { text: null };
  return {
    getItem: () => kept.text,
    setItem: (_: string, value: string) => {
      kept.text = value;
    },
  };
}

const address = (query: string) => new URLSearchParams(query);

it('is Indonesian until the address says otherwise, and then stays', () => {
  const browser = storage();
  expect(wallLanguage(address(''), browser)).toBe('id');
  expect(wallLanguage(address('lang=en'), browser)).toBe('en');
  expect(wallLanguage(address(''), browser)).toBe('en');
  expect(wallLanguage(address('lang=id'), browser)).toBe('id');
});

it('is none of those that this page does not speak', () => {
  expect(wallLanguage(address('lang=fr'), storage())).toBe('id');
});

it('needs no storage', () => {
  const forbidden = () => {
    throw new DOMException('forbidden', 'SecurityError');
  };
  expect(wallLanguage(address('lang=en'), { getItem: forbidden, setItem: forbidden })).toBe('en');
});
