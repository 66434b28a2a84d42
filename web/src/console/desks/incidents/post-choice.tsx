import { Choice } from '../../controls/choice.tsx';
import { Notice } from '../../controls/notice.tsx';
import type { ActingPost } from '../../session/use-post.ts';
import { useSpeech } from '../../speech.ts';

/** Asks in whose name somebody acts who holds several posts; says why nothing can be done where a right names none. */
export function PostChoice({ post }: { post: ActingPost }) {
  const { words, language } = useSpeech();
  if (post.isMissing) return <Notice>{words('grant.postMissing')}</Notice>;
  if (post.choices.length < 2) return null;
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
