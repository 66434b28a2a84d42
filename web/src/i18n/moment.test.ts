import { describe, expect, it } from 'vitest';
import {
  clockText,
  countdownText,
  dueTimeText,
  durationText,
  pastTimeText,
  shortSpanText,
  timeText,
} from './moment.ts';
import { createWords } from './words.ts';

const words = createWords('id');
const MINUTE = 60_000;
const morning = Date.parse('2024-02-14T00:24:20.000Z');

describe('times', () => {
  it('are written with dots in the zone of the operation', () => {
    expect(clockText(morning, 'WIB')).toBe('07.24.20');
    expect(clockText(morning, 'WITA')).toBe('08.24.20');
    expect(timeText(morning, 'WIT')).toBe('09.24');
    expect(clockText(Date.parse('2024-02-13T17:00:00.000Z'), 'WIB')).toBe('00.00.00');
  });

  it('of the days before say so', () => {
    expect(pastTimeText(Date.parse('2024-02-14T00:01:00.000Z'), morning, 'WIB', words)).toBe('07.01');
    expect(pastTimeText(Date.parse('2024-02-13T13:10:00.000Z'), morning, 'WIB', words)).toBe('kemarin 20.10');
    expect(pastTimeText(Date.parse('2024-02-12T13:10:00.000Z'), morning, 'WIB', words)).toBe(
      '2 hari lalu 20.10',
    );
  });

  it('to come say on which day, and the end of today is 24.00', () => {
    const due = (instant: string) => dueTimeText(Date.parse(instant), morning, 'WIB', words);
    expect(due('2024-02-14T06:15:00.000Z')).toBe('13.15');
    expect(due('2024-02-13T17:00:00.000Z')).toBe('00.00');
    expect(due('2024-02-14T17:00:00.000Z')).toBe('24.00');
    expect(due('2024-02-14T22:00:00.000Z')).toBe('besok 05.00');
    expect(due('2024-02-16T17:00:00.000Z')).toBe('3 hari lagi 00.00');
    expect(due('2024-02-13T13:10:00.000Z')).toBe('kemarin 20.10');
  });

  it('count down past 24 hours and never below zero', () => {
    expect(countdownText(5 * 60 * MINUTE + 35 * MINUTE + 40_000)).toBe('05.35.40');
    expect(countdownText(-(5 * MINUTE + 12_000))).toBe('00.05.12');
    expect(countdownText(30 * 60 * MINUTE)).toBe('30.00.00');
  });
});

describe('durations', () => {
  it('are said in the two largest units', () => {
    expect(durationText(34_900, words)).toBe('34 dtk');
    expect(durationText(4 * MINUTE, words)).toBe('4 mnt');
    expect(durationText(130 * MINUTE, words)).toBe('2 jam 10 mnt');
    expect(durationText(120 * MINUTE, words)).toBe('2 jam');
  });

  it('on a row round ages down and time left up', () => {
    expect(shortSpanText(59_999, 'down', words)).toBe('< 1 mnt');
    expect(shortSpanText(56_000, 'up', words)).toBe('1 mnt');
    expect(shortSpanText(4.9 * MINUTE, 'down', words)).toBe('4 mnt');
    expect(shortSpanText(4.1 * MINUTE, 'up', words)).toBe('5 mnt');
    expect(shortSpanText(99 * MINUTE, 'down', words)).toBe('99 mnt');
    expect(shortSpanText(119 * MINUTE, 'down', words)).toBe('1 jam');
    expect(shortSpanText(119 * MINUTE, 'up', words)).toBe('2 jam');
  });
});
