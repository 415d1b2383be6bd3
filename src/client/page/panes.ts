import { type PaneName } from '../view/page-actions';
import { element } from './element';

const NAMES: readonly PaneName[] = ['place', 'self', 'help'];

/** Opens one pane over the story, or closes it; the others close. */
export function togglePane(name: PaneName): void {
  const isOpen = !isPaneOpen(name);
  closePanes();
  if (!isOpen) return;
  const pane = element(name);
  pane.classList.add('open');
  pane.hidden = false;
  pane.focus();
}

/** True if there was one open. */
export function closePanes(): boolean {
  const open = NAMES.filter(isPaneOpen);
  for (const name of open) element(name).classList.remove('open');
  element('help').hidden = true;
  return open.length > 0;
}

export const isPaneOpen = (name: PaneName): boolean => element(name).classList.contains('open');
