// `npm run picture-day [-- --until "H+1 05.00" --speed 60]`: plays the exercise day and looks at four walls in a real browser five
// times a second. Prints how many frames were seen and every contradiction in them; ends with 1 where there is one.
import { parseArgs } from 'node:util';
import { launchBrowser } from '../support/chromium.ts';
import { watchDay } from './live/live-day.ts';

const { values } = parseArgs({
  options: { until: { type: 'string', default: 'H+1 05.00' }, speed: { type: 'string', default: '60' } },
});
const browser = await launchBrowser(['--autoplay-policy=no-user-gesture-required']);
try {
  const seen = await watchDay(browser, values.until, Number(values.speed));
  let contradictions = 0;
  for (const wall of seen) {
    console.log(`${wall.name}: ${wall.frames} frames, ${wall.looks} looks at all lines`);
    for (const [found, { count, first }] of wall.contradictions) {
      contradictions += count;
      console.log(`  ${count} × ${found} (first at ${first})`);
    }
  }
  const frames = seen.reduce((sum, wall) => sum + wall.frames, 0);
  console.log(`frames ${frames}, contradictions ${contradictions}`);
  process.exitCode = contradictions === 0 ? 0 : 1;
} finally {
  await browser.close();
}
