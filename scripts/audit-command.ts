import { parseArgs } from 'node:util';
import { isSound, judge, judgementLines, recordOf } from '../server/domain/audit/judge-record.ts';
import { readRecordFile, recordLines } from '../server/domain/audit/record-file.ts';
import { readPublicKey } from '../server/domain/audit/seal-keys.ts';
import { NewWholeFile } from '../server/kernel/whole-file.ts';
import { sentenceOf, toolDatabaseUrl, withSnapshot } from './tool-database.ts';
import { namedSeal } from './verify-command.ts';

const USAGE = `npm run audit -- export FILE [--with-log] [--data FOLDER | --database URL]
npm run audit -- check FILE [--key KEY] [--fingerprint F]

export writes the record, the seals and the public key to a new file, one JSON value a line, also beside a running server.
check judges such a file without any database, and ends with 1 where something in it is not as it was sealed.

  --with-log       also the events of the log: who reported what and where, guarded incidents among them
  --data FOLDER    the data folder of the operation (data/latihan)
  --database URL   sqlite:PATH or postgresql://…
  --key KEY        the public key that you were given, or a file with it; without it the file is judged by its own
  --fingerprint F  looks for the seal whose fingerprint a wall showed`;

type Print = (line: string) => void;

/** Runs the tool; the answer is its exit code: 0 done and sound, 1 unsound or refused, 2 not understood. */
export async function runAuditCommand(args: readonly string[], print: Print): Promise<number> {
  const order = readOrder(args);
  if (order === null) {
    print(USAGE);
    return 2;
  }
  try {
    return order.command === 'export' ? await exportRecord(order, print) : await checkFile(order, print);
  } catch (error) {
    const sentence = sentenceOf(error);
    if (sentence === null) throw error;
    print(sentence);
    return 1;
  }
}

interface Order {
  readonly command: 'export' | 'check';
  readonly file: string;
  readonly url: string;
  readonly isWithLog: boolean;
  readonly keys: readonly string[];
  readonly fingerprint: string | null;
}

function readOrder(args: readonly string[]): Order | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'with-log': { type: 'boolean' },
        data: { type: 'string' },
        database: { type: 'string' },
        key: { type: 'string', multiple: true },
        fingerprint: { type: 'string' },
      },
    });
    const [command, file, ...others] = positionals;
    if ((command !== 'export' && command !== 'check') || file === undefined || others.length > 0) return null;
    return {
      command,
      file,
      url: toolDatabaseUrl(values),
      isWithLog: values['with-log'] ?? false,
      keys: values.key ?? [],
      fingerprint: values.fingerprint ?? null,
    };
  } catch {
    return null;
  }
}

async function exportRecord({ file, url, isWithLog }: Order, print: Print): Promise<number> {
  // Read by its owner alone: numbers in it tell how much happened.
  const out = await NewWholeFile.begin(file);
  try {
    const count = await withSnapshot(url, async (reader) => {
      const record = await recordOf(reader);
      const chosen = isWithLog ? record : { ...record, log: null };
      for await (const text of recordLines(chosen, Date.now())) await out.write(text);
      return { entries: record.audit?.head.seq ?? 0, seals: record.seals.length };
    });
    await out.finish();
    print(`Written: ${count.entries} entries and ${count.seals} seals.`);
    return 0;
  } catch (error) {
    await out.abandon();
    throw error;
  }
}

async function checkFile({ file, keys, fingerprint }: Order, print: Print): Promise<number> {
  const record = await readRecordFile(file);
  const judgement = await judge(record, { keys: keys.map(readPublicKey), copy: [] });
  const named = namedSeal(record.seals, fingerprint);
  print(`exported ${new Date(record.exportedAt).toISOString()}`);
  for (const line of [...judgementLines(judgement), ...named.lines]) print(line);
  if (keys.length === 0 && judgement.newest)
    print('The key is the one that the file itself names: compare it with the one that you were given.');
  return isSound(judgement) && named.isGood ? 0 : 1;
}
