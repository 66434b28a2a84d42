import { Choice } from '../../controls/choice.tsx';
import type { ActingPost } from '../../session/use-post.ts';
import { useSpeech } from '../../speech.ts';

/** Asks once in whose name somebody acts, where his rights leave it open. */
export function PostChoice({ post }: { post: ActingPost }) {
  const { words, language } = useSpeech();
  if (post.choices.length === 0) return null;
  return (
    <div className="post-choice">
      <Choice
        label={words('queue.choosePost')}
        hint={words('queue.choosePostHint')}
        options={post.choices.map(({ code, label }) => ({ code, name: label[language] }))}
        value={post.code}
        onChange={post.choose}
      />
    </div>
  );
}
