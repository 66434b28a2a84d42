import { Field, ID, ObjectType } from 'type-graphql';
import type { Role as RoleCode } from '../access/access.policy.ts';
import { Role } from '../access/access-enums.type.ts';
import type * as attendance from './incident-attendance.ts';

@ObjectType({ description: 'Somebody who has an incident open now.', simpleResolvers: true })
export class Attendee implements attendance.Attendee {
  @Field(() => Role, { description: 'What he is here.' })
  readonly role!: RoleCode;

  @Field(() => String, { nullable: true, description: 'The code of his post, if he holds one.' })
  readonly post!: string | null;

  @Field(() => String, { nullable: true, description: 'The code of his agency, if he acts for one.' })
  readonly agency!: string | null;

  @Field(() => ID, { nullable: true, description: 'Who he is; null where the asker may not know.' })
  readonly principal!: string | null;

  @Field(() => String, { nullable: true, description: 'His name; null where the asker may not know.' })
  readonly name!: string | null;

  @Field(() => Boolean, { description: 'True for the asker himself.' })
  readonly isSelf!: boolean;
}

@ObjectType({ description: 'All who have an incident open now.', simpleResolvers: true })
export class AttendanceFrame implements attendance.AttendanceFrame {
  @Field(() => ID, { description: 'The incident.' })
  readonly incident!: string;

  @Field(() => Boolean, {
    description: 'False once the asker may not see the incident any more; nobody is named from then on.',
  })
  readonly isOpen!: boolean;

  @Field(() => [Attendee], { description: 'Each person once, the asker among them.' })
  readonly attendees!: readonly Attendee[];
}
