export interface Keys {
  /** In the order in which F6 goes through them; those not to be seen are passed over. */
  readonly regions: readonly HTMLElement[];
  readonly input: HTMLInputElement;
  readonly log: HTMLElement;
  readonly isPlaying: () => boolean;
  /** Closes what lies over the story, and comes back from the past. */
  readonly onEscape: () => void;
  readonly onHelp: () => void;
}

/** The keys that work anywhere in the game. */
export function onGameKey(keys: Keys, event: KeyboardEvent): void {
  if (!keys.isPlaying() || event.defaultPrevented || event.isComposing) return;
  const { key } = event;
  if (key === 'F6') goAround(keys, event.shiftKey ? -1 : 1);
  else if (key === 'F1') keys.onHelp();
  else if (key === 'Escape') keys.onEscape();
  else if (isPage(key) && event.target === keys.input) scrollPage(keys.log, key);
  else {
    if (isTyping(event)) keys.input.focus({ preventScroll: true });
    return;
  }
  event.preventDefault();
}

function goAround({ regions }: Keys, step: 1 | -1): void {
  const seen = regions.filter((region) => region.checkVisibility());
  const at = seen.findIndex((region) => region.contains(document.activeElement));
  seen.at((Math.max(at, 0) + step + seen.length) % seen.length)?.focus();
}

const isPage = (key: string): boolean => key === 'PageUp' || key === 'PageDown';

function scrollPage(log: HTMLElement, key: string): void {
  log.scrollTop += (key === 'PageUp' ? -0.9 : 0.9) * log.clientHeight;
}

/** A letter pressed where nothing can be written. Space and Enter press buttons. */
function isTyping({ key, ctrlKey, altKey, metaKey, target }: KeyboardEvent): boolean {
  if (ctrlKey || altKey || metaKey || !/^.$/u.test(key)) return false;
  const isOnButton = target instanceof Element && target.closest('button') !== null;
  const isField = target instanceof Element && target.matches('input, textarea, select');
  return !isField && !(isOnButton && key === ' ');
}
