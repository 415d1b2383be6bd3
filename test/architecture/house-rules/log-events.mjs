import { declares, isDeclaredIn, nameOf } from './declared-in.mjs';

const PORT = /[/\\]src[/\\]ports[/\\]logger[.]ts$/;
const LEVELS = /^(debug|info|warn|error)$/;
const DOTTED = /^[a-z][a-zA-Z]*([.][a-z][a-zA-Z]*)+$/;

/** Whatever it is called, what is written to a `Logger` begins with the constant, dotted name of an event. */
export const logEvents = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      event:
        "The first argument is a constant dotted name, 'session.opened'; what varies goes into fields.",
      loose:
        "Write logger.info('session.opened', …) where it happens: a level taken off its logger is not looked at.",
    },
  },
  create(context) {
    const { parserServices } = context.sourceCode;
    const isLogger = (node) =>
      declares(parserServices.getTypeAtLocation(node), { name: 'info', file: PORT });
    const isLevel = (node) =>
      isDeclaredIn(parserServices.getSymbolAtLocation(node.property), PORT) ||
      isLogger(node.object);

    return {
      MemberExpression(node) {
        const name = nameOf(node);
        if ((name !== undefined && !LEVELS.test(name)) || !isLevel(node)) return;
        const { parent } = node;
        if (parent.type !== 'CallExpression' || parent.callee !== node)
          return context.report({ node, messageId: 'loose' });
        const [event] = parent.arguments;
        const isConstant = event?.type === 'Literal' && DOTTED.test(String(event.value));
        if (!isConstant) context.report({ node: parent, messageId: 'event' });
      },
      'ObjectPattern > Property'(node) {
        if (LEVELS.test(nameOf(node) ?? '') && isLogger(node.parent))
          context.report({ node, messageId: 'loose' });
      },
    };
  },
};
