/** A database's URL as it may be shown: without its password, and without options that could hold one. */
export function maskUrl(url: string): string {
  try {
    const { protocol, username, host, pathname } = new URL(url);
    return `${protocol}//${username === '' ? '' : `${username}:***@`}${host}${pathname}`;
  } catch {
    return '(not a URL)';
  }
}
