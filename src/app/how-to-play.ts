/** What a person at a terminal is told once the server is ready. */
export function howToPlay(url: string): string {
  return `
  MythosMUD Rx is ready.

  In a browser:  ${url}
  With curl:     TOKEN=$(curl -s -XPOST ${url}/api/sessions/guest | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')
                 (README.md has the rest: enter, listen with curl -N, and send a line)

  Ctrl-C stops it; nothing is lost.

`;
}
