/** What a person at a terminal is told once the server is ready. */
export function howToPlay(url: string): string {
  return `
  MythosMUD Rx is ready.

  In a browser:  ${url}
  With curl:     base=${url}
                 (README.md, "Playing", has the rest: be a guest, enter, listen with curl -N, and send a line)

  Ctrl-C stops it; nothing is lost.

`;
}
