import { a11ySnapshot, readFile, writeFile } from '@web/test-runner-commands';

/** A node of Chromium's accessibility tree, as puppeteer gives it. */
interface TreeNode {
  readonly role: string;
  readonly name?: string;
  readonly children?: readonly TreeNode[];
  readonly [property: string]: boolean | number | string | readonly TreeNode[] | undefined;
}

/** What is told of a node beside role and name. */
const PROPERTIES = [
  ...['value', 'valuetext', 'description', 'checked', 'pressed', 'expanded', 'selected'],
  ...['disabled', 'focused', 'level', 'autocomplete', 'keyshortcuts'],
] as const;

const CLOCK = /\b\d{1,2}:\d\d(:\d\d)?\b/;

/** Chromium's accessibility tree of an element, or of the whole page, a line for each node: what screen readers find, in their order. */
export async function accessibilityTree(selector?: string): Promise<string> {
  const tree = await a11ySnapshot(selector === undefined ? {} : { selector });
  return [...lines(tree as unknown as TreeNode, 0)].join('\n') + '\n';
}

/** The tree that is kept in a file beside the test; where there is none yet, this one is kept from now on. */
export async function keptTree(path: string, tree: string): Promise<string> {
  const kept = await readFile({ path }).catch(() => undefined);
  if (kept !== undefined) return kept;
  await writeFile({ path, content: tree });
  return tree;
}

function* lines(node: TreeNode, depth: number): Iterable<string> {
  const { role, name = '', children = [] } = node;
  const told = PROPERTIES.flatMap((property) => {
    const value = node[property];
    if (value === undefined || value === '' || typeof value === 'object') return [];
    return value === true ? [property] : [`${property} ${value}`];
  });
  const title = name === '' ? role : `${role} “${name.replace(CLOCK, '0:00')}”`;
  yield '  '.repeat(depth) + [title, ...told].join(', ');
  for (const child of children) yield* lines(child, depth + 1);
}
