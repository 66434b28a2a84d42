import type { OfficerMeQuery } from '../generated/graphql.ts';
import { postName } from './alert-title.ts';
import { useSpeech } from './speech.ts';
import type { ActingPost } from './use-post.ts';

interface PostProps extends OfficerMeQuery {
  readonly post: ActingPost;
}

/** Asks once, before anything else, in whose name somebody answers where the rights leave it open; the phone remembers it. */
export function PostDoor({ post, ...standing }: PostProps) {
  const { words, language } = useSpeech();
  return (
    <main className="door">
      <h1>{words('officer.choosePost')}</h1>
      <p>{words('officer.choosePostHint')}</p>
      <ul className="posts">
        {post.choices.map(({ code }) => (
          <li key={code}>
            <button type="button" onClick={() => post.choose(code)}>
              {postName(code, standing, language)}
            </button>
          </li>
        ))}
      </ul>
    </main>
  );
}

/** In whose name somebody answers, to be changed where there is a choice; why nobody's where the right names no post. */
export function PostChoice({ post, ...standing }: PostProps) {
  const { words, language } = useSpeech();
  if (post.isMissing) return <p className="problem">{words('officer.postMissing')}</p>;
  if (post.choices.length < 2) return null;
  return (
    <label className="post">
      {words('queue.choosePost')}
      <select value={post.code ?? ''} onChange={(event) => post.choose(event.target.value)}>
        {post.choices.map(({ code }) => (
          <option key={code} value={code}>
            {postName(code, standing, language)}
          </option>
        ))}
      </select>
    </label>
  );
}
