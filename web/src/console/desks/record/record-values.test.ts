import { expect, it } from 'vitest';
import type { WallCommand } from '../../../generated/graphql.ts';
import { createWords } from '../../../i18n/words.ts';
import type { Operation } from '../../session/session.ts';
import { valueWords } from './record-values.ts';

const operation = {
  zone: 'WIB',
  regency: { code: '15.07', name: 'Tanjung Jabung Timur', children: [] },
  institutions: [{ code: 'PTPS', label: { id: 'Pengawas TPS', en: 'TPS supervisor' } }],
} as unknown as Operation;
const told = (name: string, value: unknown) =>
  valueWords(name, value, { operation, words: createWords('id'), language: 'id' });

it('what is stored as a code is told in words', () => {
  expect(told('how', 'PASSWORD')).toBe('kata sandi');
  expect(told('by', 'INVITATION')).toBe('undangan');
  expect(told('as', 'REPORTER')).toBe('pelapor TPS');
  expect(told('what', 'PROOF_WRONG')).toBe('kunci perangkat lain');
  expect(told('roles', 'PROGRAM_READ,PROGRAM_ALERTS')).toBe('Program: baca, Program: peringatan');
  expect(told('institution', 'PTPS')).toBe('Pengawas TPS');
  expect(told('scope', '15.07')).toBe('Kabupaten Tanjung Jabung Timur');
  expect(told('isGuestByDefault', false)).toBe('tidak');
  expect(told('expiresAt', Date.UTC(2024, 10, 27, 3))).toContain('10.00');
});

it('every order to a wall has its words', () => {
  const commands: Record<WallCommand, true> = {
    ...{ GUEST_ON: true, GUEST_OFF: true, BLANK: true, UNBLANK: true, PIN_SCENE: true, RESTART: true },
    ...{ SHOW_SEAL: true, TEST_SOUND: true, CHANGE_SETTINGS: true, DISMISS_MISUSE: true },
  };
  expect(Object.keys(commands).filter((command) => told('command', command) === null)).toEqual([]);
  expect([told('scene', 'OVERVIEW'), told('scene', null)]).toEqual(['Ringkasan', 'memilih sendiri']);
});

it('what no words are kept for stands as it was stored', () => {
  expect(told('code', 'CREDENTIAL_UNKNOWN')).toBeNull();
  expect(told('how', 'SOMETHING_NEW')).toBeNull();
  expect(told('tps', 713)).toBeNull();
});
