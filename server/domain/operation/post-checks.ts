import type { PartialPlanDraft } from './operation-plan.schema.ts';
import { POST_ROLES } from './operation-plan.ts';
import type { Refuse } from './plan-problem.ts';

const FORUM_ROLES = { FORKOPIMDA: 'LEADER', FORKOPIMCAM: 'KECAMATAN' } as const;

/** Whether everybody who acts can do so in the name of a post: each role, and each agency. */
export function checkPosts(
  { posts, agencies }: PartialPlanDraft,
  agencyCodes: ReadonlySet<string>,
  refuse: Refuse,
): void {
  posts.forEach((post, index) => {
    if (!post) return;
    const { roles, agency, forum } = post;
    if (agency !== null && !agencyCodes.has(agency))
      refuse(['posts', index, 'agency'], `the code of one of the agencies: ${[...agencyCodes].join(', ')}`);
    if (agency !== null && !roles.includes('AGENCY'))
      refuse(['posts', index, 'roles'], 'AGENCY among the roles, since the post is that of an agency');
    if (forum !== null && !roles.includes(FORUM_ROLES[forum]))
      refuse(
        ['posts', index, 'roles'],
        `${FORUM_ROLES[forum]} among the roles, since it is a post of ${forum}`,
      );
  });
  // An entry that could not be read may be the one that is missed.
  const known = posts.flatMap((post) => (post ? [post] : []));
  if (known.length === 0 || known.length < posts.length) return;
  for (const role of POST_ROLES) {
    if (role !== 'AGENCY' && !known.some(({ roles }) => roles.includes(role)))
      refuse(['posts'], `a post for the role ${role}: who holds it could act in no one's name`);
  }
  const ofAgencies = known.filter(({ roles }) => roles.includes('AGENCY'));
  for (const agency of agencies) {
    if (agency && !ofAgencies.some((post) => post.agency === null || post.agency === agency.code))
      refuse(['posts'], `a post for the agency ${agency.code}: its officers could act in no one's name`);
  }
}
