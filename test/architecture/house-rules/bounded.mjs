import ts from 'typescript';

/** Operators that hold values for as long as their source is faster than what follows, or as it goes on. */
const ALWAYS = new Set([
  ...['buffer', 'bufferCount', 'bufferTime', 'bufferToggle', 'bufferWhen'],
  ...['window', 'windowCount', 'windowTime', 'windowToggle', 'windowWhen'],
  ...['zip', 'zipWith', 'zipAll', 'concatMap', 'concatMapTo', 'concatAll', 'groupBy', 'distinct'],
  ...['delay', 'delayWhen', 'observeOn', 'toArray', 'publishReplay'],
]);

/** Operators that queue once they are given a limit, and which of their arguments it is. */
const LIMITED = new Map([
  ['mergeMap', 1],
  ['flatMap', 1],
  ['mergeMapTo', 1],
  ['expand', 1],
  ['mergeAll', 0],
  ['mergeScan', 2],
]);

const SAID = /\bbounded: (\S+\s+){2}\S+/;
const ENDS = /Statement$|^VariableDeclaration$|^(Property|Method|AccessorProperty)Definition$/;

const isInfinity = (node) => node?.type === 'Identifier' && node.name === 'Infinity';

function field(node, name) {
  if (node?.type !== 'ObjectExpression') return undefined;
  return node.properties.find(({ key }) => key?.name === name)?.value;
}

/**
 * What hides an unbounded buffer carries a comment beside it, `bounded: …`, that says why its source is bounded;
 * `ReplaySubject` has a size, `shareReplay` a size and `refCount`.
 */
export const bounded = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      reason:
        'It holds what waits, without a bound. Put a bounded buffer in front, or write beside it why the source is ' +
        'small, in three words or more: // bounded: … ({{name}})',
      limit:
        'What is over the limit waits in a queue without a bound. Put a bounded buffer in front, or write beside it ' +
        'why the source is small: // bounded: … ({{name}})',
      size: 'Give the ReplaySubject a size.',
      shareReplay: 'Write shareReplay({ bufferSize: …, refCount: true }).',
      kept: 'Without a reset at the last leaver the source runs on. Write beside it why it ends: // bounded: …',
    },
  },
  create(context) {
    const { sourceCode } = context;
    const { parserServices } = sourceCode;

    const isNumber = (node) => {
      const type = parserServices.getTypeAtLocation(node);
      return (type.isUnion() ? type.types : [type]).some(
        (each) => (each.flags & ts.TypeFlags.NumberLike) !== 0,
      );
    };

    const hasReason = (node) => {
      const { line } = node.loc.start;
      const said = sourceCode.getAllComments().filter(({ loc }) => loc.start.line === line);
      for (let at = node; at; at = at.parent) {
        said.push(...sourceCode.getCommentsBefore(at));
        if (ENDS.test(at.type) && at.parent.type !== 'IfStatement') {
          if (at.parent.type.startsWith('Export'))
            said.push(...sourceCode.getCommentsBefore(at.parent));
          break;
        }
      }
      return said.some(({ value }) => SAID.test(value));
    };

    const faultOf = (name, call) => {
      const given = call.arguments;
      if (name === 'ReplaySubject')
        return given.length === 0 || isInfinity(given[0]) ? 'size' : null;
      if (name === 'shareReplay') {
        const size = field(given[0], 'bufferSize');
        const isCounted = field(given[0], 'refCount')?.value === true;
        return isCounted && size !== undefined && !isInfinity(size) ? null : 'shareReplay';
      }
      if (name === 'share')
        return field(given[0], 'resetOnRefCountZero')?.value === false ? 'kept' : null;
      if (name === 'merge') return given.length > 0 && isNumber(given.at(-1)) ? 'limit' : null;
      const limit = LIMITED.get(name);
      if (limit !== undefined)
        return given.length > limit && !given.slice(limit).every(isInfinity) ? 'limit' : null;
      return ALWAYS.has(name) ? 'reason' : null;
    };

    const check = (name, node) => {
      const { parent } = node;
      const isCall = /^(Call|New)Expression$/.test(parent.type) && parent.callee === node;
      const at = isCall ? parent : node;
      const known = ALWAYS.has(name) || LIMITED.has(name);
      const messageId = isCall ? faultOf(name, parent) : known ? 'reason' : null;
      if (messageId === null) return;
      if (messageId !== 'size' && messageId !== 'shareReplay' && hasReason(at)) return;
      context.report({ node: at, messageId, data: { name } });
    };

    const isType = ({ identifier }) => identifier.parent.type.startsWith('TS');

    return {
      ImportDeclaration(node) {
        if (!/^rxjs(\/|$)/.test(node.source.value)) return;
        for (const variable of sourceCode.getDeclaredVariables(node)) {
          const { node: specifier } = variable.defs[0];
          for (const reference of variable.references.filter((each) => !isType(each))) {
            const { identifier } = reference;
            if (specifier.type === 'ImportSpecifier') check(specifier.imported.name, identifier);
            else if (identifier.parent.type === 'MemberExpression')
              check(identifier.parent.property.name, identifier.parent);
          }
        }
      },
    };
  },
};
