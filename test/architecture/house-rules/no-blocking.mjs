import { nameOf } from './declared-in.mjs';

/** A random buffer of at most so many bytes is made at once. */
const MAX_RANDOM_BYTES = 1_024;
const BUILT_IN = /^node:/;

/** Refuses what stops the thread, however it is come by. */
export const noBlocking = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      sync: 'It stops everyone. Use the asynchronous form.',
      wait: 'It stops everyone until another thread wakes it. Use Atomics.waitAsync.',
      random:
        'So many random bytes stop everyone. Give it a callback, or at most 1,024 as a constant.',
      hidden: 'Name the function, so that it is seen which one it is.',
      snapshot: 'It writes the whole heap before anyone else has a turn.',
    },
  },
  create(context) {
    const { sourceCode } = context;
    const { parserServices } = sourceCode;

    const named = (node, name) => {
      if (/Sync$/.test(name)) context.report({ node, messageId: 'sync' });
      if (name === 'writeHeapSnapshot') context.report({ node, messageId: 'snapshot' });
      if (name === 'getBuiltinModule') context.report({ node, messageId: 'hidden' });
    };

    const isBuiltIn = (identifier) => {
      const [reference] = sourceCode
        .getScope(identifier)
        .references.filter((each) => each.identifier === identifier);
      const [def] = reference?.resolved?.defs ?? [];
      return (
        def?.type === 'ImportBinding' &&
        def.node.type !== 'ImportSpecifier' &&
        BUILT_IN.test(def.parent.source.value)
      );
    };

    const isSmall = (node) => {
      const type = parserServices.getTypeAtLocation(node);
      return type.isNumberLiteral() && type.value <= MAX_RANDOM_BYTES;
    };

    return {
      'ImportSpecifier, ExportSpecifier'(node) {
        named(node, (node.imported ?? node.local).name);
      },
      MemberExpression(node) {
        const { object } = node;
        const name = nameOf(node);
        if (name !== undefined) named(node, name);
        else if (object.type === 'Identifier' && isBuiltIn(object))
          context.report({ node, messageId: 'hidden' });
        if (name === 'wait' && object.name === 'Atomics')
          context.report({ node, messageId: 'wait' });
      },
      'ObjectPattern > Property'(node) {
        const name = nameOf(node);
        if (name !== undefined) named(node, name);
        if (name === 'wait' && node.parent.parent.init?.name === 'Atomics')
          context.report({ node, messageId: 'wait' });
      },
      CallExpression(node) {
        const { callee } = node;
        const name = callee.type === 'MemberExpression' ? nameOf(callee) : callee.name;
        if (name !== 'randomBytes' || node.arguments.length !== 1) return;
        if (!isSmall(node.arguments[0])) context.report({ node, messageId: 'random' });
      },
    };
  },
};
