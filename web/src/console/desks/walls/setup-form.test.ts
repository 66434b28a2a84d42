import { describe, expect, it } from 'vitest';
import { emptySetup, numberIn, presetIn, setupIn } from './setup-form.ts';

const whole = { ...emptySetup('15.07'), name: 'Layar', place: 'Posko', diagonal: '98', distance: '5,2' };

it('numbers are read as people here write them', () => {
  expect([numberIn('5,5'), numberIn(' 5.5 '), numberIn(''), numberIn('lima')]).toEqual([
    5.5,
    5.5,
    null,
    null,
  ]);
});

describe('the size of text', () => {
  it('follows from screen and distance', () => {
    expect(presetIn(whole)).toBe('standar');
    expect(presetIn({ ...whole, diagonal: '86', distance: '5,5' })).toBe('besar');
    expect(presetIn({ ...whole, diagonal: '65', distance: '5' })).toBe('pisah');
  });

  it('is refused for a screen that cannot be read from the last seat', () => {
    expect(presetIn({ ...whole, diagonal: '55' })).toBe('TOO_SMALL');
  });

  it('is not known before both are', () => {
    expect(presetIn({ ...whole, distance: '' })).toBeNull();
  });
});

describe('what is sent', () => {
  it('is trimmed and whole', () => {
    expect(setupIn({ ...whole, name: ' Layar ' })).toMatchObject({ name: 'Layar', distanceMetres: 5.2 });
  });

  it('is nothing while something is missing or cannot work', () => {
    const broken = [{ name: ' ' }, { place: '' }, { scope: null }, { diagonal: '' }, { diagonal: '55' }];
    expect(broken.map((change) => setupIn({ ...whole, ...change }))).toEqual(broken.map(() => null));
  });
});
