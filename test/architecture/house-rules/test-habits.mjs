const FORKS = new Set([
  'IfStatement',
  'ConditionalExpression',
  'LogicalExpression',
  'SwitchCase',
  'CatchClause',
]);

/** Whether it runs only if something else is so; the condition itself always runs. */
function isConditional(node) {
  for (let inner = node; inner.parent != null; inner = inner.parent) {
    const { parent } = inner;
    if (/Function/.test(parent.type)) return false;
    const isAsked = parent.test === inner || parent.left === inner || parent.discriminant === inner;
    if (FORKS.has(parent.type) && !isAsked) return true;
  }
  return false;
}

/** Whether the name stands for a whole module: `import * as fs`, `import fs from 'node:fs'`. */
function isModule(scope, name) {
  for (let at = scope; at !== null; at = at.upper) {
    const variable = at.set.get(name);
    if (variable === undefined) continue;
    return variable.defs.some(
      ({ node, parent }) =>
        node.type === 'ImportNamespaceSpecifier' ||
        (node.type === 'ImportDefaultSpecifier' && /^node:/.test(parent.source.value)),
    );
  }
  return false;
}

/** Habits that make a test say less than it seems to. */
export const testHabits = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      import: 'Import at the top of the file: every run loads the same.',
      expect: 'Expect always: make the test say which case it is in.',
      spy: 'A module stays as it is: hand in a fake that has a scope of its own.',
    },
  },
  create(context) {
    const report = (node, messageId) => {
      context.report({ node, messageId });
    };
    return {
      ImportExpression(node) {
        report(node, 'import');
      },
      "CallExpression[callee.name='require']"(node) {
        report(node, 'import');
      },
      "CallExpression[callee.name='expect']"(node) {
        if (isConditional(node)) report(node, 'expect');
      },
      "CallExpression[callee.object.name='jest'][callee.property.name=/^(spyOn|replaceProperty)$/]"(
        node,
      ) {
        const [object] = node.arguments;
        const scope = context.sourceCode.getScope(node);
        if (object?.type === 'Identifier' && isModule(scope, object.name)) report(node, 'spy');
      },
    };
  },
};
