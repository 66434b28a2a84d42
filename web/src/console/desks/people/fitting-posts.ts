import type { PersonRole } from '../../../generated/graphql.ts';
import type { Operation } from '../../session/session.ts';

/** A right as far as it was chosen. */
interface ChosenRight {
  readonly role: PersonRole | null;
  readonly region: string | null;
  readonly agency: string | null;
}

type Post = Pick<Operation['posts'][number], 'code' | 'roles' | 'agency' | 'forum'>;

/** How many parts the code of a region has in which a forum sits. */
const FORUM_DEPTH = { FORKOPIMDA: 2, FORKOPIMCAM: 3 } as const;

/** The posts that a right may name, as far as it was chosen: by its role, its agency, and for those of a forum where that sits. */
export function fittingPosts<Known extends Post>(
  { role, region, agency }: ChosenRight,
  posts: readonly Known[],
): readonly Known[] {
  if (role === null || role === 'ADMIN' || region === null) return [];
  const depth = region.split('.').length;
  return posts.filter((post) => {
    if (!post.roles.includes(role)) return false;
    if (role === 'AGENCY' && post.agency !== null && post.agency !== agency) return false;
    return post.forum === null || FORUM_DEPTH[post.forum] === depth;
  });
}
