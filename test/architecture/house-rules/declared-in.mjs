/** Whether a type, or a part of its union, has a property of this name that is declared in a file like this. */
export function declares(type, { name, file }) {
  const parts = type.isUnion() ? type.types : [type];
  return parts.some((part) => isDeclaredIn(part.getProperty(name), file));
}

/** Whether a symbol is declared in a file like this. */
export function isDeclaredIn(symbol, file) {
  const declarations = symbol?.declarations ?? [];
  return declarations.some((each) => file.test(each.getSourceFile().fileName));
}

/** The name that a member expression or a property of a pattern asks for; undefined when only the run knows. */
export function nameOf({ computed, key, property }) {
  const named = key ?? property;
  if (!computed && named.type !== 'Literal') return named.name;
  if (named.type === 'Literal') return String(named.value);
  if (named.type === 'TemplateLiteral' && named.quasis.length === 1)
    return named.quasis[0].value.cooked;
  return undefined;
}
