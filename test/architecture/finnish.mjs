import rxjsX from 'eslint-plugin-rxjs-x';

const original = rxjsX.rules.finnish;

/**
 * rxjs-x/finnish, which takes a function that returns an Observable for an Observable. Here `$` ends values only: what
 * can be called (a port's `load: () => Observable<…>`, a factory handed in) may do without.
 */
export const finnish = {
  ...original,
  create(context) {
    const { sourceCode } = context;

    const isFunction = (loc) => {
      const node = sourceCode.getNodeByRangeIndex(sourceCode.getIndexFromLoc(loc.start));
      return (
        node !== null &&
        sourceCode.parserServices.getTypeAtLocation(node).getCallSignatures().length > 0
      );
    };
    const report = (found) => {
      const asksForDollar = found.messageId !== 'shouldNotBeFinnish';
      if (!(asksForDollar && isFunction(found.loc ?? found.node.loc))) context.report(found);
    };
    return original.create(Object.create(context, { report: { value: report } }));
  },
};
