import { declares, nameOf } from './declared-in.mjs';

const RXJS = /[/\\]node_modules[/\\]rxjs[/\\]/;
const SCOPE = /[/\\]streams[/\\]lifecycle[/\\]composite-subscription[.]ts$/;
/** What subscribes to an Observable. */
const WAYS = /^(subscribe|forEach|toPromise|connect)$/;
const PASSED_ON =
  /^(ChainExpression|UnaryExpression|LogicalExpression|ConditionalExpression|SequenceExpression)$/;

/**
 * Every subscription has an owner.
 *
 * - `scope`: only `scope.subscribe(name, source$, observer)`, and not within another.
 * - `kept`: a bare `subscribe`, when its Subscription is returned or kept.
 * - `none`: no subscription at all.
 */
export const ownedSubscribe = {
  meta: {
    type: 'problem',
    schema: [{ enum: ['scope', 'kept', 'none'] }],
    messages: {
      scope: "Subscribe through a scope: scope.subscribe('name', source$, observer).",
      nested: 'A subscription within a subscription: join the two with an operator.',
      kept: 'Nobody can end it: return its Subscription, or keep it.',
      none: 'This room subscribes to nothing: take values, give values.',
    },
  },
  create(context) {
    const [how] = context.options;
    const { parserServices } = context.sourceCode;
    const typeOf = (node) => parserServices.getTypeAtLocation(node);
    const isStream = (node, name) => declares(typeOf(node), { name, file: RXJS });
    const isScope = (node) => declares(typeOf(node), { name: 'subscribe', file: SCOPE });

    const subscribes = (call) =>
      call.type === 'CallExpression' &&
      call.callee.type === 'MemberExpression' &&
      nameOf(call.callee) === 'subscribe' &&
      (isScope(call.callee.object) || isStream(call.callee.object, 'subscribe'));

    const isWithinAnother = (call) => {
      for (let at = call; at.parent; at = at.parent)
        if (at.parent.arguments?.includes(at) && subscribes(at.parent)) return true;
      return false;
    };

    const isDropped = (node) => {
      let at = node;
      while (PASSED_ON.test(at.parent.type) && at.parent.test !== at) at = at.parent;
      return at.parent.type === 'ExpressionStatement';
    };

    const fromStream = (node, messageId) => {
      if (how === 'kept') {
        const { parent } = node;
        if (parent.type === 'CallExpression' && !isDropped(parent)) return;
        context.report({ node, messageId: 'kept' });
      } else context.report({ node, messageId });
    };

    return {
      MemberExpression(node) {
        const name = nameOf(node);
        if (name === undefined || !WAYS.test(name)) return;
        if (how === 'none') {
          if (name === 'subscribe') context.report({ node, messageId: 'none' });
        } else if (isStream(node.object, name)) fromStream(node, 'scope');
      },
      'ObjectPattern > Property'(node) {
        const name = nameOf(node);
        if (name === undefined || !WAYS.test(name)) return;
        if (isStream(node.parent, name)) context.report({ node, messageId: how });
      },
      CallExpression(node) {
        if (how !== 'none' && subscribes(node) && isWithinAnother(node))
          context.report({ node, messageId: 'nested' });
      },
    };
  },
};
