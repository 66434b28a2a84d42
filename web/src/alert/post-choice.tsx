import { useSpeech } from './speech.ts';
import type { ActingPost } from './use-post.ts';

/** Asks once in whose name somebody answers, where his rights leave it open. */
export function PostChoice({ post }: { post: ActingPost }) {
  const { words, language } = useSpeech();
  if (post.choices.length < 2) return null;
  return (
    <label className="post">
      {words('queue.choosePost')}
      <select value={post.code ?? ''} onChange={(event) => post.choose(event.target.value)}>
        {post.code === null && <option value="" />}
        {post.choices.map(({ code, label }) => (
          <option key={code} value={code}>
            {label[language]}
          </option>
        ))}
      </select>
    </label>
  );
}
