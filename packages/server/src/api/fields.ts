/** What is wrong with which field, out of what a schema found; the first fault of each counts. */
export function fieldsOf(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): Record<string, string> {
  return Object.fromEntries(
    issues
      .map(({ path, message }): [string, string] => [path.map(String).join('.') || 'body', message])
      .reverse(),
  );
}
