import type { DisclosureLevel } from './disclosure-level.policy.ts';

/** A text in both languages of the screens. */
export interface Label {
  id: string;
  en: string;
}

export const SEVERITIES = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const SIGNAL_CLASSES = ['A', 'B', 'C'] as const;
/** How well a TPS can be reached: A good signal, B ordinary, C hours away. */
export type SignalClass = (typeof SIGNAL_CLASSES)[number];

export const OPERATION_KINDS = ['PEMILU', 'PILKADA', 'EXERCISE'] as const;
export type OperationKind = (typeof OPERATION_KINDS)[number];

/** Hours that each Indonesian zone is ahead of UTC; none of them has daylight saving. */
export const ZONE_OFFSET_HOURS = { WIB: 7, WITA: 8, WIT: 9 } as const;
export type OperationZone = keyof typeof ZONE_OFFSET_HOURS;

export const WALL_SLOTS = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8'] as const;
export type WallSlot = (typeof WALL_SLOTS)[number];

/**
 * Who does a stage. Those of a KECAMATAN stand in the schedule alone: no report is taken about them, and no picture, alert or final
 * report tells of them.
 */
export type StageLevel = 'TPS' | 'KECAMATAN';

/** A named part of the day; phases follow each other without gap, only the last one may have no end. */
export interface Phase {
  code: string;
  label: Label;
  startsAt: number;
  endsAt: number | null;
  /** The word before the end time in the header ("tutup 13.00"); null where no end is shown. */
  endsLabel: Label | null;
}

/** Something every TPS (or kecamatan) does once, in this order. */
export interface Stage {
  code: string;
  level: StageLevel;
  label: Label;
  /** What is said of a TPS that did it ("dibuka"). */
  doneLabel: Label;
  wallSlot: WallSlot | null;
  /** What a well-run TPS does. */
  expectedAt: number;
  /** After this, plus the tolerance of the TPS's signal class, it counts as late, unless the law gives more time. */
  limitAt: number;
  /**
   * Until here the law lets it go on past its limit (counting: Constitutional Court 20/PUU-XVII/2019). A TPS is late only after
   * this, plus its tolerance; between the two it is in overtime. Left out: there is no such time.
   */
  extendedUntil?: number;
  toleranceMinutes: Record<SignalClass, number>;
  /** While it is hindered at a TPS nobody votes there. Left out in plans from before there was the mark: somebody does. */
  stopsVoting?: boolean;
}

/** How fast people must answer an incident; `null`: no limit, it is only watched. */
export interface ServiceLimit {
  acknowledgeMinutes: number;
  firstActionMinutes: number | null;
  followUpMinutes: number;
  /** Left out in plans from before there was such a limit. */
  verificationMinutes?: number | null;
}

/** What an incident is called: in full, and on a wall. */
export interface IncidentName {
  label: Label;
  wallTitle: Label;
}

export interface IncidentKind extends IncidentName {
  code: string;
  /** Such an incident says of somebody that he did wrong: what it is called until that is proven. Left out: it accuses nobody. */
  alleged?: IncidentName | undefined;
  defaultSeverity: Severity;
  /** The agency that answers unless someone assigns another. */
  agency: string;
  /** Of a new incident unless its reporter says otherwise; left out: that of the category, of a category BIASA. */
  defaultLevel?: DisclosureLevel | undefined;
}

export interface IncidentCategory extends IncidentKind {
  /** What is written about such an incident tells of somebody's health. Left out in plans from before there was the mark. */
  isAboutHealth?: boolean;
  kinds: IncidentKind[];
}

export interface CodeLabel {
  code: string;
  label: Label;
}

export interface Agency extends CodeLabel {
  /** It looks into what somebody is accused of, so that it reads what was written and sent in about that. Left out: it does not. */
  investigates?: boolean | undefined;
}

/** A body outside the room that an incident may be handed over to. */
export interface HandoverReceiver extends CodeLabel {
  /** Codes of categories, or of kinds as `CATEGORY/KIND`. Left out in plans from before there were such: whatever there is. */
  takes?: string[];
}

/** Voting repeated, its stopped part continued, voting held later, and counting repeated. */
export const REVOTE_KINDS = ['PSU', 'PSL', 'PSS', 'PSSU'] as const;
export type RevoteKind = (typeof REVOTE_KINDS)[number];

/** What a body may say about a revote. Bodies propose or recommend; the KPU of the regency decides. */
export const REVOTE_STANCES = ['PROPOSES', 'RECOMMENDS'] as const;
export type RevoteStance = (typeof REVOTE_STANCES)[number];

/** A body that may propose or recommend a revote. */
export interface RevoteBody extends CodeLabel {
  says: RevoteStance;
}

/** A ground for a revote, and the kinds it is one for. */
export interface RevoteGround extends CodeLabel {
  kinds: RevoteKind[];
  /** As it is cited: "UU 7/2017 Pasal 372 ayat (2) huruf d". */
  article: string;
}

export interface RevotePlan {
  /** So many whole days after voting day a revote must have been held. */
  limitDays: number;
  bodies: RevoteBody[];
  grounds: RevoteGround[];
}

/** Rights that act in the name of a post. */
export const POST_ROLES = ['POSKO', 'KECAMATAN', 'LEADER', 'AGENCY', 'INTELLIGENCE'] as const;
export type PostRole = (typeof POST_ROLES)[number];

/** Forums of leaders that the law names: of a regency, and of a kecamatan. */
export const FORUMS = ['FORKOPIMDA', 'FORKOPIMCAM'] as const;
export type Forum = (typeof FORUMS)[number];

/** An office in whose name people act. Plans from before posts had roles leave all of these out: any right may name it. */
export interface Post extends CodeLabel {
  /** The rights that may name it. */
  roles?: PostRole[];
  /** Of an officer of an agency: that agency. */
  agency?: string | null;
  /** Its members answer for themselves when readiness is asked, each where the forum is. */
  forum?: Forum | null;
}

/** From the smallest place to the largest; `AGENCY`: wherever the agency that answers is. */
export const RUNG_LEVELS = ['TPS', 'DESA', 'KECAMATAN', 'KABUPATEN', 'AGENCY'] as const;
export type RungLevel = (typeof RUNG_LEVELS)[number];

/** Who can be called. Only reporters cannot acknowledge: they answer by reporting. */
export const RUNG_ROLES = ['REPORTER', 'KECAMATAN', 'POSKO', 'LEADER', 'AGENCY'] as const;
export type RungRole = (typeof RUNG_ROLES)[number];

/** `CONSOLE`: an open session; `PUSH`: a phone that takes them; `CALL`: a number that somebody dials. */
export const ALERT_CHANNELS = ['CONSOLE', 'PUSH', 'CALL'] as const;
export type AlertChannel = (typeof ALERT_CHANNELS)[number];

/** Those who are called together, and how long they have. */
export interface LadderRung {
  code: string;
  label: Label;
  level: RungLevel;
  role: RungRole;
  /** Only those who hold the role for this post; null: all of them. */
  post: string | null;
  waitMinutes: Record<Severity, number>;
  channels: AlertChannel[];
}

/** Who is called one after the other until somebody acknowledges; the last rung is called again and again. */
export interface Ladder {
  code: string;
  label: Label;
  rungs: LadderRung[];
}

export const CLUSTER_AREAS = ['KECAMATAN', 'NEIGHBOURING_DESA'] as const;
export const SERVICE_LIMITS = ['ACKNOWLEDGE', 'FIRST_ACTION', 'FOLLOW_UP', 'VERIFICATION'] as const;
export type ServiceLimitCode = (typeof SERVICE_LIMITS)[number];

/** What an alert is raised at. The list is closed: what a condition means is code, how it is tuned is data. */
export type AlertCondition =
  | { condition: 'INCIDENT_RAISED'; severities: Severity[]; categories: string[] | null }
  | { condition: 'STAGE_BLOCKED'; stages: string[] | null }
  | { condition: 'STAGE_OVERDUE'; stage: string | null; minutes: number; minTps: number }
  | { condition: 'SILENCE'; minutes: number; minTps: number }
  | { condition: 'LIMIT_MISSED'; limits: ServiceLimitCode[]; severities: Severity[] }
  | { condition: 'DISPOSITION_UNCONFIRMED' }
  | {
      condition: 'CLUSTER';
      categories: string[];
      count: number;
      minutes: number;
      within: (typeof CLUSTER_AREAS)[number];
    }
  | { condition: 'FLOOD' }
  | { condition: 'WALL_DEAD'; minutes: number }
  | { condition: 'LINK_LOST'; minutes: number; share: number };
export type ConditionCode = AlertCondition['condition'];

export interface AlertRule {
  code: string;
  label: Label;
  /** Why it was raised, with `{placeholders}` for what was seen. */
  sentence: Label;
  when: AlertCondition;
  /** Null: that of the incident. */
  severity: Severity | null;
  ladder: string;
  /** For so long after an alert has ended of itself it is not raised again about the same thing. */
  againAfterMinutes: number;
}

/**
 * How reports are written here, for telling which may be about the same. Everything in small letters; where several words
 * belong together, with one space between them.
 */
export interface Wording {
  /** How a word is written out, and how else: shortened, run together, or with another word for it. */
  spellings: { word: string; also: string[] }[];
  /** Words of which one excludes the others of its group: what is too few is not too many. */
  alternatives: string[][];
  /** Turn the next word into its contrary; the first stands for all of them. */
  negations: string[];
  /** Tell nothing of what has happened. */
  fillers: string[];
  /** What a word may begin and end with, and still be the same one. */
  prefixes: string[];
  suffixes: string[];
}

/**
 * Everything that makes one voting day (or one exercise of it) what it is. All moments are epoch milliseconds on the
 * operation's clock. Plain JSON: it is stored and read back unchanged.
 */
export interface OperationPlan {
  id: string;
  kind: OperationKind;
  name: Label;
  /** Voting day in the operation's zone, `YYYY-MM-DD`. */
  date: string;
  zone: OperationZone;
  /** Reports of something earlier than this are refused. */
  opensAt: number;
  closesAt: number;
  /** Only in an exercise: where its clock starts and how many of its seconds pass in one real second. */
  exercise: { startsAt: number; speed: number } | null;
  phases: Phase[];
  stages: Stage[];
  /** After this long without a word a TPS that owes a stage counts as silent. */
  signalClasses: Record<SignalClass, { silenceBudgetMinutes: number }>;
  severities: Record<Severity, ServiceLimit>;
  categories: IncidentCategory[];
  agencies: Agency[];
  institutions: CodeLabel[];
  posts: Post[];
  placeKinds: CodeLabel[];
  /** Bodies outside the room that an incident may be handed over to. Left out in plans from before there were such. */
  handovers?: HandoverReceiver[];
  /** Who may propose or recommend a revote, on which grounds. Left out in plans from before it was recorded who did. */
  revotes?: RevotePlan;
  /** A flood starts above so many new incidents in the window and ends below the lower number. */
  flood: { above: number; below: number; windowMinutes: number };
  veryLateAfterMinutes: number;
  /** An incident older than this when it arrives does not take over a wall. */
  lateArrivalMinutes: number;
  /** Who is called about alerts, and what raises them. Left out in plans from before there were alerts. */
  ladders?: Ladder[];
  alertRules?: AlertRule[];
  /** Left out where nothing is said of it: words are then compared as they are. */
  wording?: Wording;
}
