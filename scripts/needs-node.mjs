// To be imported first: ends the process with a sentence where Node.js is too old for what comes after.
import { isNewEnough, TOO_OLD, tooOldSentence } from './oldest-node.mjs';

if (!isNewEnough(process.versions.node)) {
  process.stderr.write(tooOldSentence(process.version));
  process.exit(TOO_OLD);
}
