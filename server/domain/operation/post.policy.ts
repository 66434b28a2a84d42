import type { OperationPlan, Post, PostRole } from './operation-plan.ts';
import { POST_ROLES } from './operation-plan.ts';

/** A right that is to name a post, as far as it matters which. */
export interface PostHolder {
  readonly role: PostRole;
  readonly agency: string | null;
  /** The level of its region. */
  readonly level: 'KABUPATEN' | 'KECAMATAN' | 'DESA';
}

const FORUM_LEVELS = { FORKOPIMDA: 'KABUPATEN', FORKOPIMCAM: 'KECAMATAN' } as const;

/** The rights that may name a post; all of them in plans from before posts had roles. */
export const rolesOf = ({ roles }: Post): readonly PostRole[] => roles ?? POST_ROLES;

/** The posts that a right may name: those of its role, for an officer of an agency of that agency, of a forum only where it is. */
export const postsFor = ({ posts }: OperationPlan, { role, agency, level }: PostHolder): readonly Post[] =>
  posts.filter((post) => {
    if (!rolesOf(post).includes(role)) return false;
    if (role === 'AGENCY' && post.agency != null && post.agency !== agency) return false;
    return post.forum == null || FORUM_LEVELS[post.forum] === level;
  });

/** The posts of a forum, in the order of the plan. */
export const forumPosts = ({ posts }: OperationPlan, forum: keyof typeof FORUM_LEVELS): readonly Post[] =>
  posts.filter((post) => post.forum === forum);
