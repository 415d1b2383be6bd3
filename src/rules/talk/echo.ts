import { type Audience } from '../../model/audience';
import { type Character } from '../../model/character';

/** Of a line that somebody says: without whoever said it, if they have turned off their own echo. */
export const echoed = (
  { id, settings }: Pick<Character, 'id' | 'settings'>,
  audience: Audience,
): Audience => (settings.echo ? audience : { ...audience, except: [id] });
