import { declares, nameOf } from './declared-in.mjs';

const NODE = /[/\\]@types[/\\]node[/\\]process[.]d[.]ts$/;
const WAYS_OUT = /^(exit|reallyExit|abort)$/;

/** Only main ends the process, whatever name the process goes by. */
export const noExit = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      exit: 'Only main ends the process: let the error reach it, or shut the root scope.',
    },
  },
  create(context) {
    const { parserServices } = context.sourceCode;
    const isProcess = (node) =>
      declares(parserServices.getTypeAtLocation(node), { name: 'exit', file: NODE });
    const check = (node, object) => {
      if (WAYS_OUT.test(nameOf(node) ?? '') && isProcess(object))
        context.report({ node, messageId: 'exit' });
    };

    return {
      MemberExpression(node) {
        check(node, node.object);
      },
      'ObjectPattern > Property'(node) {
        check(node, node.parent);
      },
      ImportSpecifier(node) {
        const isNodes = /^(node:)?process$/.test(node.parent.source.value);
        if (isNodes && WAYS_OUT.test(node.imported.name))
          context.report({ node, messageId: 'exit' });
      },
    };
  },
};
