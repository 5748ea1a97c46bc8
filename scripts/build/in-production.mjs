const ENVIRONMENT = /\bprocess\.env\.NODE_ENV\b/g;

/** Answers for the server of the tests (`path`, `body`) as well as for Rollup (`code`, `id`). */
const answered = (path, code) =>
  path.includes('/node_modules/') && code.includes('process.env.NODE_ENV')
    ? code.replace(ENVIRONMENT, "'production'")
    : null;

/** Rollup and test server plugin: libraries that ask Node whether this is production are told that it is. */
export function inProduction() {
  return {
    name: 'in-production',
    transform(codeOrContext, id) {
      if (typeof codeOrContext !== 'string') {
        const { path, body } = codeOrContext;
        return typeof body === 'string' ? (answered(path, body) ?? undefined) : undefined;
      }
      const code = answered(id, codeOrContext);
      return code === null ? null : { code, map: null };
    },
  };
}
