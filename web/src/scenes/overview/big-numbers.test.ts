import { describe, expect, it } from 'vitest';
import { layouts } from '../layout.ts';
import { numberForm } from './big-numbers.tsx';
import { textWidth } from './text-width.ts';

describe('the big numbers', () => {
  it.each([
    ['713', 'standar', { size: 84, share: 36 }],
    ['1.020', 'standar', { size: 54, share: 32 }],
    ['16.000', 'standar', { size: 64, share: null }],
    ['713', 'besar', { size: 96, share: 44 }],
    ['16.000', 'besar', { size: 73, share: 40 }],
  ] as const)('of %s TPS on a wall %s are written as large as they fit', (widest, preset, form) => {
    const width = preset === 'standar' ? 216 : 368;
    expect(numberForm(widest, width, layouts[preset])).toEqual(form);
    const base = form.share === null ? 0 : textWidth(`/${widest}`, form.share);
    expect(textWidth(widest, form.size) + base).toBeLessThanOrEqual(width);
  });
});
