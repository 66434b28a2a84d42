import { type ReactNode, useEffect, useState } from 'react';
import { useWords } from '../speech.ts';
import { ActionButton } from './action-button.tsx';

interface NoticeProps {
  readonly children: ReactNode;
  readonly title?: string;
  /** said: nothing to do · stopped: something was refused or failed, and says what to do. */
  readonly tone?: 'said' | 'stopped';
  readonly action?: ReactNode;
}

/** A sentence in the page. What stopped somebody is read aloud at once. */
export function Notice({ children, title, tone = 'said', action }: NoticeProps) {
  return (
    <div
      className={`notice ${tone}`}
      // A form whose refusal it is gives it the focus.
      {...(tone === 'stopped' ? { role: 'alert', tabIndex: -1 } : {})}
    >
      <Sign tone={tone} />
      <div>
        {title !== undefined && <p className="strong">{title}</p>}
        <p>{children}</p>
      </div>
      {action}
    </div>
  );
}

function Sign({ tone }: { tone: 'said' | 'stopped' }) {
  return (
    <svg className="sign" viewBox="0 0 20 20" aria-hidden="true">
      {tone === 'stopped' ? <path d="M6 6l8 8M14 6l-8 8" /> : <path d="M10 9v5M10 6v.5" />}
      <circle cx="10" cy="10" r="8.5" />
    </svg>
  );
}

/** What stands where there is nothing yet, and how to get something. */
export function Empty({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children !== undefined && <p className="second">{children}</p>}
      {action}
    </div>
  );
}

const SLOW_AFTER_MS = 3_000;

/** The answer is awaited; after three seconds it says so, by what it is told about that, and that one may go on waiting. */
export function Waiting({ slow }: { slow?: string | undefined }) {
  const words = useWords();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const handle = setTimeout(() => setSlow(true), SLOW_AFTER_MS);
    return () => clearTimeout(handle);
  }, []);
  return (
    <div className="waiting" role="status">
      <p>{isSlow ? (slow ?? words('state.slow')) : words('state.loading')}</p>
    </div>
  );
}

/** The answer did not come, or was a no. */
export function Failed({ sentence, onRetry }: { sentence: string; onRetry?: () => void }) {
  const words = useWords();
  return (
    <Notice
      tone="stopped"
      action={onRetry && <ActionButton onPress={onRetry}>{words('state.retry')}</ActionButton>}
    >
      {sentence}
    </Notice>
  );
}
