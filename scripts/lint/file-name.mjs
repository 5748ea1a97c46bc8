import { basename } from 'node:path';

const KEBAB = /^\.?[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*\.(?:ts|mjs)$/;
/** Names that say nothing about what is inside. */
const EMPTY_WORD = /(?:^|-)(?:utils?|helpers?|types|constants|manager|impl)(?=\.|$)/;

/** ESLint rule: files are named in kebab-case after the one thing they hold. */
export const fileName = {
  meta: {
    type: 'suggestion',
    docs: { description: 'name files after what they hold' },
    schema: [],
  },
  create(context) {
    return {
      Program(node) {
        const name = basename(context.filename);
        if (!KEBAB.test(name)) {
          context.report({ node, message: `"${name}" is not in kebab-case.` });
        }
        const empty = EMPTY_WORD.exec(name);
        if (empty) {
          context.report({
            node,
            message: `"${name}": name the file after the one main thing in it, not "${empty[0].replace('-', '')}".`,
          });
        }
      },
    };
  },
};
