const SECRET = /^\s*(register|login|connect|claim|recover|password)\b/i;

/** A line like this might carry a password: it is sent, but neither kept nor shown whole. */
export const isSecret = (line: string): boolean => SECRET.test(line);

/** The line as it may be shown and kept: "register …". */
export function withoutSecret(line: string): string {
  const verb = SECRET.exec(line)?.[0].trim();
  return verb === undefined || verb === line.trim() ? line : `${verb} …`;
}
