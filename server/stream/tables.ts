import type { InferKyselyTable } from '@mikro-orm/sql';
import type {
  ReactorPosition,
  Receipt,
  ReceiptSecret,
  SetAside,
  StreamEvent,
  StreamHead,
  SubjectText,
  Timer,
  TimerClock,
} from './stream.entity.ts';

/** The stream's tables as Kysely sees them. */
export type StreamTables = {
  stream_head: InferKyselyTable<typeof StreamHead>;
  stream_event: InferKyselyTable<typeof StreamEvent>;
  receipt: InferKyselyTable<typeof Receipt>;
  receipt_secret: InferKyselyTable<typeof ReceiptSecret>;
  subject_text: InferKyselyTable<typeof SubjectText>;
  timer: InferKyselyTable<typeof Timer>;
  timer_clock: InferKyselyTable<typeof TimerClock>;
  set_aside: InferKyselyTable<typeof SetAside>;
  reactor: InferKyselyTable<typeof ReactorPosition>;
};
