import { registerEnumType } from 'type-graphql';
import { enumOf } from '../../kernel/enum-of.ts';
import {
  FORUMS,
  OPERATION_KINDS,
  POST_ROLES,
  REVOTE_KINDS,
  REVOTE_STANCES,
  SEVERITIES,
  SIGNAL_CLASSES,
} from './operation-plan.ts';

export const OperationKind = enumOf(OPERATION_KINDS);
export const Severity = enumOf(SEVERITIES);
export const SignalClass = enumOf(SIGNAL_CLASSES);
export const PostRole = enumOf(POST_ROLES);
export const Forum = enumOf(FORUMS);
export const StageLevel = enumOf(['TPS', 'KECAMATAN']);
export const RevoteKind = enumOf(REVOTE_KINDS);
export const RevoteStance = enumOf(REVOTE_STANCES);

registerEnumType(RevoteKind, {
  name: 'RevoteKind',
  description: 'How voting or counting may have to be held again.',
  valuesConfig: {
    PSU: { description: 'Pemungutan suara ulang: voting repeated.' },
    PSL: { description: 'Pemungutan suara lanjutan: the part that was stopped.' },
    PSS: { description: 'Pemungutan suara susulan: all of it, where nothing could be held.' },
    PSSU: { description: 'Penghitungan surat suara ulang: counting repeated.' },
  },
});

registerEnumType(RevoteStance, {
  name: 'RevoteStance',
  description: 'What a body may say about a revote. The KPU of the regency decides.',
  valuesConfig: {
    PROPOSES: { description: 'It proposes one, as the KPPS does.' },
    RECOMMENDS: { description: 'It recommends one, as supervisors do.' },
  },
});

registerEnumType(OperationKind, {
  name: 'OperationKind',
  description: 'What kind of voting day an operation is about.',
  valuesConfig: {
    PEMILU: { description: 'A general election.' },
    PILKADA: { description: 'An election of heads of regions.' },
    EXERCISE: { description: 'A drill. Nothing in it happened; every screen says LATIHAN.' },
  },
});

registerEnumType(Severity, {
  name: 'Severity',
  description: 'How much an incident endangers people or the vote.',
  valuesConfig: {
    CRITICAL: { description: 'Lives or the vote itself are in danger now.' },
    HIGH: { description: 'Voting is stopped or will be soon.' },
    MEDIUM: { description: 'Voting goes on with difficulty.' },
    LOW: { description: 'Worth knowing; nothing is hindered.' },
  },
});

registerEnumType(SignalClass, {
  name: 'SignalClass',
  description: 'How well a TPS can be reached; it decides how long silence and lateness are tolerated.',
  valuesConfig: {
    A: { description: 'Good mobile signal.' },
    B: { description: 'Ordinary signal; the default.' },
    C: { description: 'No signal: news travels for hours.' },
  },
});

registerEnumType(PostRole, {
  name: 'PostRole',
  description: 'Roles whose holders act in the name of a post.',
  valuesConfig: {
    POSKO: { description: 'Coordinates at the command post.' },
    KECAMATAN: { description: 'Coordinates in a kecamatan.' },
    LEADER: { description: 'Leads.' },
    AGENCY: { description: 'Acts for an agency.' },
    INTELLIGENCE: { description: 'Works on intelligence and evidence.' },
  },
});

registerEnumType(Forum, {
  name: 'Forum',
  description: 'Forums of leaders that the law names.',
  valuesConfig: {
    FORKOPIMDA: { description: 'That of the regency.' },
    FORKOPIMCAM: { description: 'That of each kecamatan.' },
  },
});

registerEnumType(StageLevel, {
  name: 'StageLevel',
  description: 'Who does a stage.',
  valuesConfig: {
    TPS: { description: 'Every TPS, once.' },
    KECAMATAN: {
      description:
        'Every kecamatan, once. Part of the schedule alone: no report is taken about it, and no picture, alert or final report tells of it.',
    },
  },
});
