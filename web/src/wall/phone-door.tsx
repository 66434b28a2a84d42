import type { Words } from '../i18n/words.ts';

/** Screens whose shorter side is below this, in CSS px, are phones. */
const PHONE_BELOW = 600;

/** Whether somebody came to the bare address with a phone: nobody hangs a phone on a wall by accident. */
export const isPhoneAtDoor = (path: string, screen: Pick<Screen, 'width' | 'height'>): boolean =>
  path === '/' && Math.min(screen.width, screen.height) < PHONE_BELOW;

/** What a phone may want here: to log in, to follow alerts, or to become a screen after all. */
export function PhoneDoor({ words }: { words: Words }) {
  const links = [
    { to: '/console', name: words('phone.logIn'), hint: words('phone.logInHint') },
    { to: '/siaga', name: words('phone.alerts'), hint: words('phone.alertsHint') },
    { to: '/wall', name: words('phone.wall'), hint: words('phone.wallHint') },
  ];
  return (
    <main className="phone-door">
      <h1>{words('app.name')}</h1>
      <nav aria-label={words('phone.label')}>
        {links.map(({ to, name, hint }) => (
          <a key={to} href={to}>
            <strong>{name}</strong>
            <span>{hint}</span>
          </a>
        ))}
      </nav>
    </main>
  );
}
