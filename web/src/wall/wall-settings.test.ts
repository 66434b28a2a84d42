import { describe, expect, it } from 'vitest';
import { isComplete, keepSettings, readSettings } from './wall-settings.ts';

function storage(text: string | null = null) {
  const kept = { text };
  return {
    getItem: () => kept.text,
    setItem: (_: string, value: string) => {
      kept.text = value;
    },
  };
}

const address = (query: string) => new URLSearchParams(query);

describe('settings of a wall', () => {
  it('come from the address before what was kept', () => {
    const kept = storage();
    keepSettings({ scope: '15.07', diagonal: 86, distance: 5, language: 'id' }, kept);
    expect(readSettings(address('scope=15.07.05&lang=en'), kept)).toEqual({
      scope: '15.07.05',
      diagonal: 86,
      distance: 5,
      language: 'en',
    });
  });

  it('are incomplete without both sizes', () => {
    expect(isComplete(readSettings(address('diagonal=86'), storage()))).toBe(false);
    expect(isComplete(readSettings(address('diagonal=86&distance=5'), storage()))).toBe(true);
  });

  it('ignore what is not a size, a language or even JSON', () => {
    expect(
      readSettings(address('diagonal=-3&distance=abc&lang=fr'), storage('{"distance":"x","scope":7')),
    ).toEqual({});
    expect(readSettings(address(''), storage('null'))).toEqual({});
  });
});
