import { type OwnStreams, StreamLimit } from '../../cluster/stream-limit';
import { type NodeParts } from './leading';

/** Holds the limit of streams per character on all nodes together, for as long as streams open here. */
export function limitStreams(
  { config, link, phases }: Pick<NodeParts, 'config' | 'link' | 'phases'>,
  own: OwnStreams,
): void {
  const limit = new StreamLimit({
    link,
    subject: link.subjects.streams(),
    own,
    max: config.streams.streamsPerCharacter,
  });
  phases.intake.subscribe('streams-elsewhere', limit.run$, { error: () => undefined });
}
