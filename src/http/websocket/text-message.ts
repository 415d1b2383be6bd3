/** The first byte: the last fragment, of a text (RFC 6455, 5.2). */
const TEXT = 0x81;
const IN_16_BITS = 126;
const IN_64_BITS = 127;

/**
 * A text as one whole WebSocket message of a server, header and all: not masked and not compressed, it is the same for every
 * client, so that it is made once and several are joined into one write.
 */
export function textMessage(text: string): Uint8Array {
  const payload = Buffer.from(text, 'utf8');
  return Buffer.concat([headerOf(payload.byteLength), payload]);
}

function headerOf(length: number): Uint8Array {
  if (length < IN_16_BITS) return Buffer.from([TEXT, length]);
  if (length < 2 ** 16) {
    const header = Buffer.from([TEXT, IN_16_BITS, 0, 0]);
    header.writeUInt16BE(length, 2);
    return header;
  }
  const header = Buffer.alloc(10);
  header.set([TEXT, IN_64_BITS]);
  header.writeBigUInt64BE(BigInt(length), 2);
  return header;
}
