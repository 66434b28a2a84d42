import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { tpsNumber } from '../../../i18n/tps-number.ts';
import { ActionButton } from '../../controls/action-button.tsx';
import { isOnlyHere } from '../../controls/link-hand-out.tsx';
import { Notice } from '../../controls/notice.tsx';
import { QrCode } from '../../controls/qr-code.tsx';
import { Window } from '../../controls/window.tsx';
import { invitationAddress, invitationPlace } from '../../doors/invitation-page.tsx';
import { regionName } from '../../session/regions.ts';
import { labelOf, useSession } from '../../session/session.ts';
import { useWords, wordsOf } from '../../speech.ts';
import type { Invited } from './reporter-invitations.tsx';
import { CARDS_PER_SHEET, sheetsOf, typedInParts } from './sheets.ts';

/** The invitations that were just made, ready to be printed. Closed, their codes are gone. */
export function SheetsWindow({ institution, invitations, onClose }: Invited & { onClose: () => void }) {
  const words = useWords();
  const withCode = invitations.filter(({ code }) => code !== null);
  const pages = sheetsOf(withCode);
  const place = useRef<HTMLDivElement>(null);
  const isForNobody = isOnlyHere(location.host);
  useEffect(() => {
    // On paper there are only sheets; what had the focus was not there for a moment, and lost it.
    const giveBack = () => place.current?.querySelector('button')?.focus();
    window.addEventListener('afterprint', giveBack);
    return () => window.removeEventListener('afterprint', giveBack);
  }, []);
  return (
    <Window title={words('sheets.title')} onClose={onClose} isSticky>
      <div className="stack">
        {withCode.length === 0 ? (
          <Notice tone="stopped">{words('sheets.gone')}</Notice>
        ) : (
          <>
            <p>{words('sheets.count', { n: withCode.length, pages: pages.length, each: CARDS_PER_SHEET })}</p>
            {isForNobody ? (
              <Notice tone="stopped">{words('sheets.notHere', { host: location.host })}</Notice>
            ) : (
              <Notice>{words('sheets.once')}</Notice>
            )}
          </>
        )}
        <div ref={place} className="row end">
          <ActionButton onPress={onClose}>{words('act.close')}</ActionButton>
          {withCode.length > 0 && !isForNobody && (
            <ActionButton isPrimary autoFocus onPress={() => window.print()}>
              {words('sheets.print')}
            </ActionButton>
          )}
        </div>
      </div>
      {!isForNobody && <Sheets pages={pages} institution={institution} />}
    </Window>
  );
}

type Page = Invited['invitations'];

/** What is printed, and seen nowhere else. */
function Sheets({ pages, institution }: { pages: readonly Page[]; institution: string }) {
  return createPortal(
    <div className="sheets" aria-hidden="true">
      {pages.map((page) => (
        <section key={page[0]?.id} className="sheet">
          {page.map((invitation) => (
            <Card key={invitation.id} institution={institution} {...invitation} />
          ))}
        </section>
      ))}
    </div>,
    document.body,
  );
}

function Card({ tps, code, institution }: { tps: string; code: string | null; institution: string }) {
  // Whoever reports reads Indonesian, whatever the one at the console speaks.
  const words = wordsOf('id');
  const { operation } = useSession();
  const [desa = '', number = ''] = tps.split('-');
  return (
    <article className="card">
      <div className="card-words">
        <p className="card-kind">
          {words('sheets.card', { institution: labelOf(operation.institutions, institution, 'id') })}
        </p>
        {operation.kind === 'EXERCISE' && <p className="card-exercise">{words('exercise.mark')}</p>}
        <p className="card-tps">{words('tps.one', { number: tpsNumber(number) })}</p>
        <p className="card-place">{regionName(operation, desa, words)}</p>
        <ol className="card-steps">
          <li>{words('sheets.step1')}</li>
          <li>{words('sheets.step2')}</li>
          <li>{words('sheets.step3')}</li>
        </ol>
        <p className="card-by-hand">
          {words('sheets.byHand', { address: invitationPlace(location.host) })}
          <span className="card-code">{typedInParts(code ?? '')}</span>
        </p>
        <p className="card-foot">{words('sheets.foot')}</p>
      </div>
      <QrCode text={invitationAddress(location.origin, code ?? '')} label={tps} />
    </article>
  );
}
