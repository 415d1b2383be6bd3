import { networkText, readNetwork } from '../../model/network';

/** An address or a network as it is always written; undefined = none, so it is somebody's name. */
export function addressIn(text: string): string | undefined {
  const network = readNetwork(text);
  return network === null ? undefined : networkText(network);
}
