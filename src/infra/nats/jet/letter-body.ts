/** What a message says, as it is kept: its JSON; what is none as `{ base64 }`. */
export function bodyOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(UTF8.decode(bytes));
  } catch {
    return { base64: Buffer.from(bytes).toString('base64') };
  }
}

/** The bytes again; of JSON those that it is written in without spaces. */
export function bytesOf(body: unknown): Uint8Array {
  return isBase64(body) ? Buffer.from(body.base64, 'base64') : Buffer.from(JSON.stringify(body));
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

const isBase64 = (body: unknown): body is { readonly base64: string } =>
  typeof body === 'object' &&
  body !== null &&
  Object.keys(body).length === 1 &&
  'base64' in body &&
  typeof body.base64 === 'string';
