import { defer, map, type Observable, of } from 'rxjs';
import { type Intent } from '../../../model/intent';
import { type PlayerId } from '../../../model/ids';
import { type Outcome } from '../../../model/outcome';
import { type PersonFinder } from '../../../ports/person-finder';
import { isStaff } from '../../../rules/staff/roles';
import { playerNamed } from '../../../rules/staff/found';
import { type WorldView } from '../../../rules/view';
import { type Sessions } from '../../../session/sessions';
import { type StaffGateway } from '../../../session/staff-gateway';
import { type Phases } from '../phases';
import { type Admins } from './admins';
import { scopeLines } from './scope-lines';
import { streamLines } from './stream-lines';
import { type watches } from './watches';

export interface StaffParts {
  readonly world: WorldView;
  readonly finder: PersonFinder;
  readonly admins: Pick<Admins, 'isAdmin'>;
  readonly sessions: Pick<Sessions, 'streams'>;
  readonly phases: Pick<Phases, 'app'>;
  readonly now: () => number;
  readonly reload: (asking: PlayerId, isCheck: boolean) => Observable<Outcome>;
  readonly watch: ReturnType<typeof watches>;
}

const done = (lines: readonly string[]): Outcome => ({ outcome: 'done', text: lines.join('\n') });

/** What the server does for the staff, once the world has allowed it. */
export function staffGateway(parts: StaffParts): StaffGateway {
  const { world, finder, admins } = parts;
  return {
    personNamed: (asking, name) =>
      defer(() => {
        const who = world.character(asking);
        if (who === undefined || !isStaff(who)) return of(null);
        return finder.find(name).pipe(
          map((found) => {
            if (found === null) return null;
            const { account, name: known, username, hasAdmin } = found;
            return { account, name: known, isAdmin: hasAdmin || admins.isAdmin(username) };
          }),
        );
      }),
    beyond: (asking, intent) => beyond(parts, asking, intent),
  };
}

function beyond(parts: StaffParts, asking: PlayerId, intent: Intent): Observable<Outcome> | null {
  const { verb } = intent;
  if (verb === 'reload') return parts.reload(asking, intent.isCheck);
  if (verb === 'watch') return defer(() => parts.watch(asking, intent));
  if (verb === 'scopes') return defer(() => of(scopes(parts, intent.path)));
  return verb === 'stat' ? defer(() => of(streams(parts, asking, intent.target))) : null;
}

function scopes({ phases }: StaffParts, path: string): Outcome {
  const lines = scopeLines(phases.app.snapshot(), path);
  if (lines !== null) return done(lines);
  const text = `There is no scope “${path}”. Type scopes for those there are.`;
  return { outcome: 'refused', code: 'target.none', text };
}

/** Of what is no player there are none. */
function streams({ world, sessions, now }: StaffParts, asking: PlayerId, target: string): Outcome {
  const actor = world.character(asking);
  const player = actor && playerNamed({ world, actor }, target);
  return done(player === undefined ? [] : streamLines(sessions, player.id, now()));
}
