import {
  Autocomplete,
  Input,
  Keyboard,
  Menu,
  MenuItem,
  Text,
  TextField,
  useFilter,
} from 'react-aria-components';
import { Window } from '../controls/window.tsx';
import { useCommandBook } from '../keys/commands.ts';
import { useWords } from '../speech.ts';

/** Everything that can be done here, found by typing. */
export function Palette({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const commands = useCommandBook()
    .all()
    .filter(({ isOnlyKey }) => isOnlyKey !== true);
  const { contains } = useFilter({ sensitivity: 'base' });
  const choose = (id: unknown) => {
    onClose();
    // The palette gives the focus back first; what the command opens may then take it.
    setTimeout(() => commands.find((command) => command.id === id)?.run());
  };
  return (
    <Window title={words('palette.title')} onClose={onClose} width="narrow">
      <Autocomplete filter={contains}>
        <TextField className="field" aria-label={words('palette.open')}>
          <Input className="input" autoFocus placeholder={words('palette.hint')} />
        </TextField>
        <Menu
          className="options tall"
          aria-label={words('palette.title')}
          onAction={choose}
          renderEmptyState={() => <p className="empty-options">{words('palette.none')}</p>}
        >
          {commands.map(({ id, label, group, keys }) => (
            <MenuItem key={id} id={id} textValue={label} className="option command">
              <Text slot="label">{label}</Text>
              <Text slot="description" className="dim small">
                {words(group)}
              </Text>
              {keys !== undefined && (
                <Keyboard className="key-caps">
                  {keys.split(' ').map((chord) => (
                    <kbd key={chord}>{chord.replaceAll('+', ' ')}</kbd>
                  ))}
                </Keyboard>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Autocomplete>
    </Window>
  );
}
