import type { GrantInput, PersonRole } from '../../../generated/graphql.ts';
import { Choice, type Option } from '../../controls/choice.tsx';
import { MomentEntry } from '../../controls/moment-entry.tsx';
import { instantTyped } from '../../controls/moments.ts';
import { RegionPicker } from '../../controls/region-picker.tsx';
import { regionOptions } from '../../session/regions.ts';
import { type Coded, useSession } from '../../session/session.ts';
import { useSpeech } from '../../speech.ts';
import { fittingPosts } from './fitting-posts.ts';

/** What was chosen of a right. */
export interface GrantForm {
  readonly role: PersonRole | null;
  readonly region: string | null;
  readonly agency: string | null;
  readonly post: string | null;
  /** As it is typed; empty: until it is taken back. */
  readonly endsAt: string;
}

export const emptyGrant: GrantForm = { role: null, region: null, agency: null, post: null, endsAt: '' };

const ROLES: readonly PersonRole[] = ['POSKO', 'KECAMATAN', 'LEADER', 'AGENCY', 'INTELLIGENCE', 'ADMIN'];

/** What the server is sent; null where something is missing. */
export function grantIn(form: GrantForm, zone: string): GrantInput | null {
  const { role, region, agency, post, endsAt } = form;
  if (role === null || region === null || (role === 'AGENCY' && agency === null)) return null;
  if (role !== 'ADMIN' && post === null) return null;
  const end = endsAt === '' ? null : instantTyped(endsAt, zone);
  if (endsAt !== '' && end === null) return null;
  return {
    role,
    region,
    ...(role === 'AGENCY' ? { agency } : {}),
    ...(role === 'ADMIN' ? {} : { post }),
    ...(end === null ? {} : { endsAt: end }),
  };
}

interface GrantFieldsProps {
  readonly form: GrantForm;
  readonly onChange: (form: GrantForm) => void;
}

/** One role in one region, where the role asks for it an agency, and the post in whose name its holder acts. */
export function GrantFields({ form, onChange }: GrantFieldsProps) {
  const { language, words } = useSpeech();
  const { operation } = useSession();
  const posts = fittingPosts(form, operation.posts);
  const change = (part: Partial<GrantForm>) => {
    const next = { ...form, ...part };
    const isFitting = fittingPosts(next, operation.posts).some(({ code }) => code === next.post);
    onChange({ ...next, post: isFitting ? next.post : null });
  };
  const options = (list: readonly Coded[]): Option[] =>
    list.map(({ code, label }) => ({ code, name: label[language] }));
  return (
    <>
      <Choice
        label={words('grant.role')}
        options={ROLES.map((code) => ({
          code,
          name: words(`role.${code}`),
          detail: words(`role.${code}.detail`),
        }))}
        value={form.role}
        isNeeded
        // An admin keeps the doors of the whole regency.
        onChange={(role) => change({ role, ...(role === 'ADMIN' ? { region: operation.regency.code } : {}) })}
      />
      <RegionPicker
        key={form.role === 'ADMIN' ? 'regency' : 'any'}
        label={words('grant.region')}
        regions={regionOptions(operation, words, form.role === 'ADMIN' ? 0 : 2)}
        value={form.region}
        onChange={(region) => change({ region })}
        isNeeded
        hint={words('grant.regionHint')}
      />
      {form.role === 'AGENCY' && (
        <Choice
          label={words('grant.agency')}
          options={options(operation.agencies)}
          value={form.agency}
          onChange={(agency) => change({ agency })}
          isNeeded
        />
      )}
      {posts.length > 0 && (
        <Choice
          label={words('grant.post')}
          options={options(posts)}
          value={form.post}
          onChange={(post) => change({ post })}
          isNeeded
          hint={words('grant.postHint')}
        />
      )}
      <MomentEntry
        label={words('grant.endsAt')}
        value={form.endsAt}
        onChange={(endsAt) => change({ endsAt })}
        hint={words('grant.endsAtHint', { zone: operation.zone })}
      />
    </>
  );
}
