import { Namesakes, ownNameOf } from '../../../../src/app/compose/namesakes';
import { type Logger } from '../../../../src/ports/logger';

const UUID = '0123abcd-0000-4000-8000-000000000000';

function named(nodeName: string) {
  const lines: unknown[] = [];
  const silent = (): undefined => undefined;
  const logger: Logger = {
    ...{ debug: silent, info: silent, error: silent, child: () => logger },
    warn: (event, fields) => lines.push({ event, ...fields }),
  };
  return { namesakes: new Namesakes(nodeName, logger), lines };
}

describe('Namesakes', () => {
  it('says which variable is the same on another node, and counts', () => {
    const { namesakes, lines } = named('arkham');
    const other = ownNameOf('arkham', UUID);
    namesakes.meet(other);
    expect(namesakes.met).toBe(1);
    expect(lines).toEqual([
      { event: 'node.nameTwice', variable: 'NODE_NAME', name: 'arkham', other },
    ]);
  });

  it('says nothing of others', () => {
    const { namesakes, lines } = named('arkham');
    for (const name of ['arkham-2', 'ark', 'innsmouth']) namesakes.meet(ownNameOf(name, UUID));
    for (const foreign of ['arkham', 'arkham-x', '']) namesakes.meet(foreign);
    expect([namesakes.met, lines]).toEqual([0, []]);
  });
});
