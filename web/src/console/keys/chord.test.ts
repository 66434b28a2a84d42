import { describe, expect, it } from 'vitest';
import { chordOf, type KeyPress, matchKeys, type Pending } from './chord.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  ...more,
});

describe('the name of what was pressed', () => {
  it('is the letter, whatever its case', () => {
    expect([chordOf(press('j')), chordOf(press('J', { shiftKey: true }))]).toEqual(['J', 'Shift+J']);
  });

  it('is the sign itself, whatever it takes to type it', () => {
    expect(chordOf(press('?', { shiftKey: true }))).toBe('?');
  });

  it('counts Command as Ctrl, and with either the key instead of its sign', () => {
    expect(chordOf(press('k', { metaKey: true, code: 'KeyK' }))).toBe('Ctrl+K');
    expect(chordOf(press('≠', { ctrlKey: true, code: 'KeyX' }))).toBe('Ctrl+X');
    expect(chordOf(press('X', { ctrlKey: true, shiftKey: true, code: 'KeyX' }))).toBe('Ctrl+Shift+X');
  });

  it('is nothing for a modifier alone', () => {
    expect(chordOf(press('Shift', { shiftKey: true }))).toBeNull();
  });
});

describe('the command that is meant', () => {
  const commands = [
    { name: 'screens', keys: 'G Y' },
    { name: 'admin', keys: 'G D' },
    { name: 'down', keys: 'J' },
    { name: 'wordless' },
  ];
  const meant = (pending: Pending | null, chord: string, at: number) => {
    const { found, pending: next } = matchKeys(commands, pending, chord, at);
    return [found?.name ?? null, next?.chord ?? null];
  };
  const g: Pending = { chord: 'G', at: 1_000 };

  it('is found by its key', () => {
    expect(meant(null, 'J', 0)).toEqual(['down', null]);
  });

  it('waits for the second key of a sequence', () => {
    expect(meant(null, 'G', 1_000)).toEqual([null, 'G']);
    expect(meant(g, 'D', 2_000)).toEqual(['admin', null]);
  });

  it('forgets a first key that stood alone for too long', () => {
    expect(meant(g, 'D', 3_000)).toEqual([null, null]);
  });

  it('takes a second key that fits nothing for itself', () => {
    expect(meant(g, 'J', 1_100)).toEqual(['down', null]);
    expect(meant(g, 'G', 1_100)).toEqual([null, 'G']);
  });
});
