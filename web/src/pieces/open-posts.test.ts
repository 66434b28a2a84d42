import { expect, it } from 'vitest';
import { lacksPost, openPosts } from './open-posts.ts';

const label = { id: '', en: '' };
const posts = [
  { code: 'KOORDINATOR_PIKET', label },
  { code: 'CAMAT', label },
];

it('somebody acts for the post that his rights name', () => {
  expect(openPosts([{ role: 'POSKO', post: 'CAMAT' }], posts).map(({ code }) => code)).toEqual(['CAMAT']);
});

it('rights that name no post open none, and it is known why', () => {
  const grants = [{ role: 'KECAMATAN', post: null }];
  expect(openPosts(grants, posts)).toEqual([]);
  expect(lacksPost(grants)).toBe(true);
  expect(lacksPost([...grants, { role: 'POSKO', post: 'CAMAT' }])).toBe(false);
  expect(lacksPost([{ role: 'ADMIN', post: null }])).toBe(false);
});

it('rights that do nothing about incidents open no post', () => {
  expect(openPosts([{ role: 'ADMIN', post: null }], posts)).toEqual([]);
});
