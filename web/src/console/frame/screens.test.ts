import { expect, it } from 'vitest';
import { menuOf, openScreens, PATHS } from './screens.ts';

it('the menu shows nothing that the rights do not open', () => {
  expect(menuOf(['readOperation', 'watchSituation'])).toEqual([]);
  expect(openScreens(['readWalls']).map(({ path }) => path)).toEqual([PATHS.walls]);
});

it('a part with several screens leads to the first of them', () => {
  const menu = menuOf(['readWalls', 'inviteReporters', 'manageTokens']);
  expect(menu.map(({ label, path }) => [label, path])).toEqual([
    ['screen.walls', PATHS.walls],
    ['screen.admin', PATHS.reporters],
  ]);
});

it('a part with one screen bears its name', () => {
  expect(menuOf(['inviteReporters'])).toMatchObject([{ label: 'screen.reporters', path: PATHS.reporters }]);
});
