import { type Page } from 'playwright-core';

/** A node as a screen reader is given it. */
export interface Accessible {
  readonly name: unknown;
  readonly value: unknown;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** All of a role in Chromium's own accessibility tree, in its order. */
export async function accessible(page: Page, role: string): Promise<readonly Accessible[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter((node) => !node.ignored && (node.role?.value as unknown) === role)
    .map(({ name, value, properties = [] }) => ({
      name: name?.value as unknown,
      value: value?.value as unknown,
      properties: Object.fromEntries(
        properties.map((one) => [one.name, one.value.value as unknown]),
      ),
    }));
}
