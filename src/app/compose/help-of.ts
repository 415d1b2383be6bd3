import { helpFor, helpGroups } from '../../command/help-for';
import { type PlayConfig } from '../../http/play/play-routes';
import { type PlayerId } from '../../model/ids';
import { type World } from '../../world/world';

/** What help a player is given, by the world as it is committed: with the verbs of the roles that it has there. */
export function helpOf(world: Pick<World, 'committed'>): Pick<PlayConfig, 'help' | 'helpGroups'> {
  const topics = () => world.committed.content.topics;
  const rolesOf = (player: PlayerId | null) =>
    player === null ? [] : (world.committed.character(player)?.roles ?? []);
  return {
    help: (topic, player) => {
      const help = helpFor(topic, topics(), rolesOf(player));
      return help.kind === 'told' ? help.text : null;
    },
    helpGroups: (player) => helpGroups(topics(), rolesOf(player)),
  };
}
