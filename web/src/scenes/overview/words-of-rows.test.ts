import { describe, expect, it } from 'vitest';
import { createWords } from '../../i18n/words.ts';
import { coldLink } from '../../situation/link-view.ts';
import type { Operation } from '../briefing.ts';
import { wallTime } from '../wall-time.ts';
import { bannerWords } from './cut-banner.tsx';
import { frozenLimitWords, limitWords } from './limit-words.ts';
import { calmAgeMs, linkWords } from './link-words.ts';
import { lookOf } from './look.ts';
import { incident, MINUTE, RECEIVED } from './make-incident.fixture.ts';
import { childOfScope, tpsWords } from './place-words.ts';
import { isCalling, restingWords, silentSince, wallTextLines } from './standing-words.ts';

const words = createWords('id');
const times = wallTime({ date: '2024-02-14', zone: 'WIB' }, RECEIVED, 'id');
const fresh = { state: 'LANGSUNG', cause: null, linkAgeMs: 0, dataAgeMs: 2000, isSilentBlip: false } as const;
const link = { ...coldLink(0), phase: 'live', operationTime: Date.parse('2024-02-14T00:24:20Z') } as const;

describe('limits', () => {
  it('say what is left, what is over, or that nothing is due', () => {
    expect(limitWords(RECEIVED + 100_000, RECEIVED, words)).toEqual({ text: 'sisa 2 mnt', isOver: false });
    expect(limitWords(RECEIVED, RECEIVED + 2.9 * MINUTE, words)).toEqual({
      text: 'lewat 2 mnt',
      isOver: true,
    });
    expect(limitWords(null, RECEIVED, words)).toEqual({ text: 'pantau', isOver: false });
  });

  it('become clock times on a cut picture', () => {
    expect(frozenLimitWords(Date.parse('2024-02-14T00:22:14Z'), times, words)).toBe('batas 07.22');
  });
});

describe('the standing of a row', () => {
  const later = '2024-02-14T00:40:00.000Z';

  it.each([
    ['UNACKNOWLEDGED', true],
    ['UNATTENDED', true],
    ['NONE', false],
  ] as const)('fills its badge by what the server says alone: %s', (calls, isFilled) => {
    expect(isCalling(incident({ status: 'IN_HAND', calls }))).toBe(isFilled);
    expect(isCalling(incident({ status: 'NEW', calls }))).toBe(isFilled);
  });

  it('says instead of a limit until when it was put off; what waits for a second person has its limit', () => {
    const speech = { words, language: 'id' } as const;
    expect(restingWords(incident(), times, speech)).toBeNull();
    expect(restingWords(incident({ snoozedUntil: later }), times, speech)).toBe('tunda 07.40');
    const awaiting = { status: 'AWAITING_VERIFICATION', dueAt: later } as const;
    expect(restingWords(incident(awaiting), times, speech)).toBeNull();
  });

  it('says since when there is no word of what nothing followed on, by the limit that passed', () => {
    const operation = {
      serviceLimits: [{ severity: 'MEDIUM', firstActionMinutes: 60, followUpMinutes: 45 }],
    } as unknown as Operation;
    const forsaken = { severity: 'MEDIUM', calls: 'UNATTENDED', dueAt: later } as const;
    const since = (change: Parameters<typeof incident>[0]) =>
      silentSince(incident({ ...forsaken, ...change }), operation);
    expect(since({ limit: 'FOLLOW_UP' })).toBe(Date.parse(later) - 45 * MINUTE);
    expect(since({ limit: 'FIRST_ACTION' })).toBe(Date.parse(later) - 60 * MINUTE);
    expect(since({ limit: 'VERIFICATION' })).toBeNull();
    expect(since({ limit: 'FOLLOW_UP', calls: 'NONE' })).toBeNull();
    expect(since({ limit: 'FOLLOW_UP', calls: 'UNACKNOWLEDGED' })).toBeNull();
    expect(since({ limit: 'FOLLOW_UP', severity: 'LOW' })).toBeNull();
  });

  it('breaks a released text into two lines of about the same length, between words', () => {
    expect(wallTextLines('Surat suara kurang 40')).toEqual(['Surat suara kurang 40']);
    expect(wallTextLines('Air rob setinggi lutut, pemungutan menunggu air surut')).toEqual([
      'Air rob setinggi lutut,',
      'pemungutan menunggu air surut',
    ]);
  });
});

describe('the state of the link', () => {
  it('is calm while every heartbeat comes: the age stands at two seconds', () => {
    for (const age of [0, 400, 1999, 2400]) expect(calmAgeMs(age)).toBe(2000);
    expect(calmAgeMs(2600)).toBe(4000);
    expect(calmAgeMs(9900)).toBe(10_000);
    expect(linkWords('live', fresh, link, 'WIB', words)).toEqual({
      state: 'LANGSUNG',
      ages: ['data 2 dtk lalu', '2 dtk'],
    });
  });

  it('names the exact age when delayed, and who is to blame', () => {
    const late = { ...fresh, state: 'TERTUNDA', cause: 'link', dataAgeMs: 34_200 } as const;
    expect(linkWords('delayed', late, link, 'WIB', words)).toMatchObject({
      state: 'TERTUNDA',
      ages: ['data 34 dtk lalu', '34 dtk'],
    });
    expect(linkWords('delayed', { ...late, cause: 'pipeline' }, link, 'WIB', words).ages[0]).toBe(
      'data server terhenti sejak 07.24',
    );
    expect(linkWords('delayed', late, { ...link, phase: 'resyncing' }, 'WIB', words).ages[0]).toBe(
      'Menyamakan data…',
    );
  });

  it('on a cut says of when the picture is and how old, in the words of the brief', () => {
    const cut = { ...fresh, state: 'TERPUTUS', cause: 'link', dataAgeMs: 8 * MINUTE } as const;
    expect(bannerWords('cut', cut, { ...link, phase: 'connecting' }, 'WIB', words)).toEqual([
      'SAMBUNGAN TERPUTUS · tampilan terakhir 07.24.20 (8 mnt lalu)',
      'Angka di bawah bukan keadaan sekarang',
      'Menyambung ulang…',
    ]);
    const fast = { ...link, phase: 'connecting', operationSpeed: 60 } as const;
    expect(bannerWords('cut', cut, fast, 'WIB', words)[1]).toBe(
      'Angka di bawah bukan keadaan sekarang · jam latihan berhenti',
    );
    expect(bannerWords('cut', { ...cut, cause: 'pipeline' }, link, 'WIB', words)[0]).toBe(
      'DATA SERVER TERHENTI sejak 07.24 (8 mnt lalu)',
    );
    expect(bannerWords('stored', cut, { ...link, phase: 'cached' }, 'WIB', words)[0]).toBe(
      'TAMPILAN TERSIMPAN 07.24.20 (8 mnt lalu)',
    );
    expect(
      bannerWords('cut', cut, { ...link, refusal: 'REVOKED', isBarred: true }, 'WIB', words)[1],
    ).toContain('Izin layar habis, hubungi operator');
    expect(bannerWords('cut', cut, { ...link, refusal: 'UNAVAILABLE' }, 'WIB', words)[1]).not.toContain(
      'Izin',
    );
  });

  it('decides the look: a stored picture never looks live', () => {
    expect(lookOf('cached', fresh)).toBe('stored');
    expect(lookOf('cold', fresh)).toBe('cold');
    expect(lookOf('live', { ...fresh, state: 'TERPUTUS' })).toBe('cut');
    expect(lookOf('live', fresh)).toBe('live');
  });
});

describe('places', () => {
  it('name up to four stations and count more', () => {
    expect(tpsWords([4, 3], words)).toBe('TPS 03, 04');
    expect(tpsWords([3, 4], words, 'sentence')).toBe('TPS 03 dan 04');
    expect(tpsWords([901], words)).toBe('TPS 901');
    expect(tpsWords([1, 2, 3, 4, 5], words)).toBe('5 TPS');
  });

  it('are told at the level below the scope', () => {
    expect(childOfScope('15.07', '15.07.05.2004-001')).toBe('15.07.05');
    expect(childOfScope('15.07.05', '15.07.05.2004')).toBe('15.07.05.2004');
  });
});
