const ACTING_ROLES: readonly string[] = ['POSKO', 'KECAMATAN', 'LEADER', 'AGENCY', 'INTELLIGENCE'];

/** The posts that somebody with these grants may act for: those they name, all where one names none. */
export function openPosts<Post extends { readonly code: string }>(
  grants: readonly { readonly role: string; readonly post: string | null }[],
  posts: readonly Post[],
): readonly Post[] {
  const own = grants.filter(({ role }) => ACTING_ROLES.includes(role)).map(({ post }) => post);
  return own.includes(null) ? posts : posts.filter(({ code }) => own.includes(code));
}
