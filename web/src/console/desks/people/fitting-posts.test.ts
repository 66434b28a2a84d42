import { expect, it } from 'vitest';
import { fittingPosts } from './fitting-posts.ts';

const none = { agency: null, forum: null };
const posts = [
  { code: 'KOORDINATOR_PIKET', roles: ['POSKO' as const], ...none },
  { code: 'BUPATI', roles: ['LEADER' as const], ...none, forum: 'FORKOPIMDA' as const },
  { code: 'CAMAT', roles: ['KECAMATAN' as const], ...none, forum: 'FORKOPIMCAM' as const },
  { code: 'KEPALA_DESA', roles: ['KECAMATAN' as const], ...none },
  { code: 'KADINKES', roles: ['AGENCY' as const], ...none, agency: 'DINKES' },
  { code: 'KALAKSA_BPBD', roles: ['AGENCY' as const], ...none, agency: 'BPBD' },
];
const codes = (
  role: Parameters<typeof fittingPosts>[0]['role'],
  region: string | null,
  agency: string | null = null,
) => fittingPosts({ role, region, agency }, posts).map(({ code }) => code);

it('offers the posts of a role where it is, and none before role and region are chosen', () => {
  expect(codes(null, '15.07')).toEqual([]);
  expect(codes('LEADER', null)).toEqual([]);
  expect(codes('ADMIN', '15.07')).toEqual([]);
  expect(codes('POSKO', '15.07')).toEqual(['KOORDINATOR_PIKET']);
  expect(codes('LEADER', '15.07')).toEqual(['BUPATI']);
  expect(codes('LEADER', '15.07.05')).toEqual([]);
  expect(codes('KECAMATAN', '15.07.05')).toEqual(['CAMAT', 'KEPALA_DESA']);
  expect(codes('KECAMATAN', '15.07.05.2004')).toEqual(['KEPALA_DESA']);
});

it('an officer of an agency has the posts of his own', () => {
  expect(codes('AGENCY', '15.07', 'DINKES')).toEqual(['KADINKES']);
  expect(codes('AGENCY', '15.07')).toEqual([]);
});
