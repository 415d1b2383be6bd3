import { source } from 'axe-core';
import { type Page } from 'playwright-core';

interface Finding {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds that is serious or worse. */
export async function findings(page: Page): Promise<readonly string[]> {
  await page.evaluate(`${source}; null`);
  const found = await page.evaluate<{ violations: readonly Finding[] }>('axe.run()');
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
