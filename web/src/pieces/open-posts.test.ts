import { expect, it } from 'vitest';
import { openPosts } from './open-posts.ts';

const label = { id: '', en: '' };
const posts = [
  { code: 'KOORDINATOR_PIKET', label },
  { code: 'CAMAT', label },
];

it('somebody acts for the post that his rights name', () => {
  expect(openPosts([{ role: 'POSKO', post: 'CAMAT' }], posts).map(({ code }) => code)).toEqual(['CAMAT']);
});

it('rights that name no post leave the choice', () => {
  expect(openPosts([{ role: 'KECAMATAN', post: null }], posts)).toEqual(posts);
});

it('rights that do nothing about incidents open no post', () => {
  expect(openPosts([{ role: 'ADMIN', post: null }], posts)).toEqual([]);
});
