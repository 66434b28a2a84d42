import { useWords } from '../speech.ts';
import { ActionButton } from './action-button.tsx';
import { CopyButton } from './copy-button.tsx';
import { Notice } from './notice.tsx';
import { Window } from './window.tsx';

interface SecretWindowProps {
  readonly title: string;
  /** Null: the same request was answered before, and the secret shown then. */
  readonly secret: string | null;
  /** What to do where the secret is gone. */
  readonly gone: string;
  readonly once: string;
  readonly hint: string;
  readonly onClose: () => void;
}

/** A secret, shown this once, to be copied. */
export function SecretWindow({ title, secret, gone, once, hint, onClose }: SecretWindowProps) {
  const words = useWords();
  return (
    <Window title={title} onClose={onClose} isSticky>
      <div className="stack">
        {secret === null ? (
          <Notice tone="stopped">{gone}</Notice>
        ) : (
          <>
            <p className="code secret" data-secret="">
              {secret}
            </p>
            <div className="row">
              <CopyButton text={secret} isPrimary />
            </div>
            <p className="strong">{once}</p>
            <p className="second">{hint}</p>
          </>
        )}
        <div className="row end">
          <ActionButton onPress={onClose}>{words('act.close')}</ActionButton>
        </div>
      </div>
    </Window>
  );
}
