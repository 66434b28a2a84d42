import { useWords } from '../speech.ts';
import { CopyButton } from './copy-button.tsx';
import { Notice } from './notice.tsx';
import { QrCode } from './qr-code.tsx';

const LOOPBACK = /^(localhost|127\.|\[::1\])/;

/** Whether links to this page open on no other computer. */
export const isOnlyHere = (host: string): boolean => LOOPBACK.test(host);

/** A sentence where links made here lead nowhere for anybody else. */
export function OnlyHereNotice() {
  const words = useWords();
  return isOnlyHere(location.host) ? <Notice tone="stopped">{words('link.onlyHere')}</Notice> : null;
}

/** A secret link, shown this once: to be copied, or scanned by a phone. */
export function LinkHandOut({ address, label }: { address: string; label: string }) {
  const words = useWords();
  return (
    <div className="hand-out">
      <QrCode text={address} label={label} />
      <div className="stack">
        <p className="code" data-secret="">
          {address}
        </p>
        <div className="row">
          <CopyButton text={address} isPrimary />
        </div>
        <p className="strong">{words('handOut.once')}</p>
        <OnlyHereNotice />
      </div>
    </div>
  );
}
