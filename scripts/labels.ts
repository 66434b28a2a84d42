// Writes the words of the files that the server makes; with --check it says whether they are what the catalogue says now.
import { readFileSync, writeFileSync } from 'node:fs';
import { FILE_LABELS_PATH, fileLabelsText } from './file-labels.ts';

const text = fileLabelsText();
if (!process.argv.includes('--check')) {
  writeFileSync(FILE_LABELS_PATH, text);
  console.log(`${FILE_LABELS_PATH} is written.`);
} else if (readFileSync(FILE_LABELS_PATH, 'utf8') !== text) {
  console.error(`${FILE_LABELS_PATH} is not what the catalogue says: run npm run labels.`);
  process.exitCode = 1;
}
