/** Roles whose holders act in the name of a post. */
export const ACTING_ROLES: readonly string[] = ['POSKO', 'KECAMATAN', 'LEADER', 'AGENCY', 'INTELLIGENCE'];

interface HeldGrant {
  readonly role: string;
  readonly post: string | null;
}

/** The posts in whose name somebody with these grants may act: those that they name. */
export function openPosts<Post extends { readonly code: string }>(
  grants: readonly HeldGrant[],
  posts: readonly Post[],
): readonly Post[] {
  const own = grants.filter(({ role }) => ACTING_ROLES.includes(role)).map(({ post }) => post);
  return posts.filter(({ code }) => own.includes(code));
}

/** Whether somebody would act if one of these grants named a post: none does, as in those from before each had to. */
export function lacksPost(grants: readonly HeldGrant[]): boolean {
  const acting = grants.filter(({ role }) => ACTING_ROLES.includes(role));
  return acting.length > 0 && acting.every(({ post }) => post === null);
}
