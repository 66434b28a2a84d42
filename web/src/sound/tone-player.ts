import type { Tone, ToneKind } from './sound-schedule.ts';

interface Pulse {
  /** Seconds after the start. */
  readonly at: number;
  readonly length: number;
  /** Fundamental, Hz, at begin and end. */
  readonly from: number;
  readonly to: number;
}

const pulse = (at: number, hertz: number, length = 0.15): Pulse => ({ at, length, from: hertz, to: hertz });

/** Told apart by rhythm and by fundamentals at least 20 % apart. */
const patterns: Record<ToneKind, readonly Pulse[]> = {
  critical: [0, 0.3, 0.6, 1.2, 1.5].map((at) => pulse(at, 660)),
  high: [pulse(0, 520), pulse(0.35, 520)],
  flood: [pulse(0, 430), pulse(0.35, 430), pulse(0.7, 430)],
  cut: [
    { at: 0, length: 0.35, from: 1000, to: 1000 },
    { at: 0.45, length: 0.35, from: 800, to: 800 },
  ],
  // A sweep, like nothing that means something.
  test: [{ at: 0, length: 0.9, from: 340, to: 680 }],
};

const FADE = 0.02;
/** Peak amplitude at 0 dB; the volume in the room is set at the amplifier. */
const CAP = 0.8;
/** Fundamental and harmonics up to 3 kHz, so that a small speaker carries it. */
const partials = [1, 0.5, 0.35, 0.2];

function playPulse(context: AudioContext, { at, length, from, to }: Pulse, peak: number): void {
  const start = context.currentTime + 0.05 + at;
  const envelope = context.createGain();
  envelope.gain.setValueAtTime(0, start);
  envelope.gain.linearRampToValueAtTime(peak, start + FADE);
  envelope.gain.setValueAtTime(peak, start + length - FADE);
  envelope.gain.linearRampToValueAtTime(0, start + length);
  envelope.connect(context.destination);
  const sum = partials.reduce((total, part) => total + part, 0);
  partials.forEach((part, i) => {
    const voice = context.createOscillator();
    const share = context.createGain();
    share.gain.value = part / sum;
    voice.frequency.setValueAtTime(from * (i + 1), start);
    voice.frequency.linearRampToValueAtTime(to * (i + 1), start + length);
    voice.connect(share).connect(envelope);
    voice.start(start);
    voice.stop(start + length);
  });
}

/** Plays a tone now, unless the browser keeps the context silent. */
export function playTone(context: AudioContext, { kind, gain }: Tone): void {
  if (context.state !== 'running') return;
  for (const part of patterns[kind]) playPulse(context, part, CAP * 10 ** (gain / 20));
}
