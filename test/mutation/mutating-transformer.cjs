const { createTransformer } = require('ts-jest').default;

/** Compiles `src/rules/numbers.ts` with one default changed: `MUTATE_RULE` to `MUTATE_VALUE`. */
const inner = createTransformer();
const mutation = () => `${process.env.MUTATE_RULE}=${process.env.MUTATE_VALUE}`;

module.exports = {
  process(source, path, options) {
    const { code, ...rest } = inner.process(source, path, options);
    const name = JSON.stringify(process.env.MUTATE_RULE);
    const changed = `Object.freeze({ ...exports.RULE_NUMBERS, [${name}]: ${Number(process.env.MUTATE_VALUE)} })`;
    return { ...rest, code: `${code}\n;exports.RULE_NUMBERS = ${changed};` };
  },
  getCacheKey: (source, path, options) =>
    `${inner.getCacheKey(source, path, options)}${mutation()}`.replaceAll(/[^A-Za-z0-9]/g, '_'),
};
