import { html, nothing, svg, type TemplateResult } from 'lit';
import { type MapView } from '../../model/views';
import { aroundPlayer } from './around-player';

const CELL = 20;
const CLASSES: Readonly<Record<string, string>> = {
  '@': 'here',
  '#': 'known',
  '?': 'seen',
  '+': 'stair',
};

/** The drawn map, and under it the same in words. */
export function mapView(map: MapView | null): TemplateResult {
  if (map === null) return html`<p class="quiet">Nothing is drawn yet.</p>`;
  const rows = aroundPlayer(map.rows);
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const box = `0 0 ${columns * CELL} ${rows.length * CELL}`;
  return html`
    <svg class="map" viewBox=${box} aria-hidden="true">
      ${rows.flatMap((row, y) => Array.from(row).map((cell, x) => cellView({ cell, x, y })))}
    </svg>
    <div class="map-words">
      ${map.text.map((line) => html`<p>${line}</p>`)}
      ${map.clashes.length === 0 ? nothing : html`<p>Not drawn: ${map.clashes.join(', ')}.</p>`}
    </div>
  `;
}

function cellView({ cell, x, y }: { cell: string; x: number; y: number }): unknown {
  const name = CLASSES[cell];
  if (name === undefined) return nothing;
  const [left, top] = [x * CELL, y * CELL];
  return name === 'stair'
    ? svg`<path class="stair" d=${`M${left + 10} ${top + 4}l6 6-6 6-6-6z`} />`
    : svg`<rect class=${name} x=${left + 4} y=${top + 4} width="12" height="12" rx="1.5" />`;
}
