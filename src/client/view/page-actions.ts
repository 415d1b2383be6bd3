/** What can be pressed. */
export interface PageActions {
  /** Sends a line as if it had been typed. */
  act(line: string): void;
  /** Begins a line and leaves the rest to the player. */
  begin(text: string): void;
  retryNow(): void;
  /** Loads the newer page. */
  reload(): void;
  /** Opens a pane over the story where there is no room beside it; the same again closes it. */
  toggle(pane: PaneName): void;
  /** Opens the help on a topic; null = on what there is. */
  explain(topic: string | null): void;
  /** Away from this character: to the choice of characters, or out of the house. */
  leave(): void;
  signOut(): void;
  /** A guest's character gets a name and an account. */
  keepGuest(): void;
}

export type PaneName = 'place' | 'self' | 'help';
