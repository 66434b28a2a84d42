import { useNavigate } from '@tanstack/react-router';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { Arrow } from '../controls/choice.tsx';
import { useSession } from '../session/session.ts';
import { useSpeech } from '../speech.ts';
import { PATHS } from './screens.ts';

/** Who is logged in, and what concerns him alone. */
export function UserMenu({ onKeys }: { onKeys: () => void }) {
  const { me, logOut } = useSession();
  const { language, words, speak } = useSpeech();
  const navigate = useNavigate();
  const acts: Record<string, () => void> = {
    account: () => void navigate({ to: PATHS.account }),
    language: () => speak(language === 'id' ? 'en' : 'id'),
    keys: onKeys,
    out: logOut,
  };
  return (
    <MenuTrigger>
      <Button className="user">
        <span>{me.name ?? me.username ?? words('user.nameless')}</span>
        <Arrow />
      </Button>
      <Popover className="popover" data-overlay="" placement="bottom end">
        <Menu className="options" aria-label={words('user.menu')} onAction={(key) => acts[String(key)]?.()}>
          <MenuItem id="account" className="option">
            {words('user.account')}
          </MenuItem>
          <MenuItem id="language" className="option">
            <span lang={language === 'id' ? 'en' : 'id'}>{words('user.otherLanguage')}</span>
          </MenuItem>
          <MenuItem id="keys" className="option">
            {words('keys.title')}
          </MenuItem>
          <Separator className="separator" />
          <MenuItem id="out" className="option">
            {words('user.logOut')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
