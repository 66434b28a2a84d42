// Loaded before a server process (`node --import`): what the computer's clock shows is set from outside. The offset in
// milliseconds stands in the file that SIAGA_TEST_CLOCK names, and is read again at each SIGUSR2; then `<file>.seen` says so. Only Date is moved, as by
// somebody who sets the clock; what counts from the start of the process goes on.
import { readFileSync, writeFileSync } from 'node:fs';

const RealDate = Date;
let offset = 0;

const file = process.env.SIAGA_TEST_CLOCK ?? '';
const read = () => {
  offset = Number(readFileSync(file, 'utf8'));
  writeFileSync(`${file}.seen`, String(offset));
};
read();
process.on('SIGUSR2', read);

globalThis.Date = class extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(RealDate.now() + offset);
    else super(...parts);
  }

  static now() {
    return RealDate.now() + offset;
  }
};
