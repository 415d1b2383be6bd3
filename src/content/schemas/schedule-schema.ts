import { z } from 'zod';
import { NPC_STATES } from '../../model/npc-kind';
import { idText, oneOf, whole } from './fields';

const RIGHT = 'two different hours of the day, such as [8, 18]';

/** From the first hour until the second; [22, 6] goes over midnight, [0, 24] is the whole day. */
export const scheduleSchema = z.object(
  {
    hours: z
      .tuple([whole(0, 23), whole(0, 24)], RIGHT)
      .refine(([from, until]) => from !== until, RIGHT),
    room: idText,
    state: oneOf(NPC_STATES),
  },
  'an object {hours, room, state}',
);

export type ScheduleFile = z.infer<typeof scheduleSchema>;
