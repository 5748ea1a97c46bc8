import MagicString from 'magic-string';

/**
 * The code without these members of its classes, by the names of the classes, as a transformation of Rollup. For
 * libraries: nobody can see that a method is never called but who knows all that could call it.
 * @throws Error where there is no such member
 */
export function withoutMembers(code, program, unused) {
  const short = new MagicString(code);
  const classes = program.body.map((node) => node.declaration ?? node).filter(isClass);
  for (const [name, members] of Object.entries(unused)) {
    const found = classes.find(({ id }) => id.name === name);
    for (const member of members) {
      const those = [
        ...(found?.body.body.filter(({ key }) => key?.name === member) ?? []),
        ...program.body.filter((node) => isAssigned(node, name, member)),
      ];
      if (those.length === 0) throw new Error(`There is no ${name}.${member} to leave out.`);
      for (const { start, end } of those) short.remove(start, end);
    }
  }
  return { code: short.toString(), map: short.generateMap({ hires: 'boundary' }) };
}

/** `Name.member = …`, as compilers write what is static. */
const isAssigned = ({ type, expression }, name, member) =>
  type === 'ExpressionStatement' &&
  expression.type === 'AssignmentExpression' &&
  expression.left.object?.name === name &&
  expression.left.property.name === member;

const isClass = ({ type }) => type === 'ClassDeclaration';
