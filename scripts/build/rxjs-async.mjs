const ASYNC = '\0rxjs-async';

/**
 * Rollup plugin: gives rxjs, which was compiled for browsers without async functions, the two helpers that it
 * needs of tslib in the words of today.
 */
export function rxjsAsync() {
  return {
    name: 'rxjs-async',
    resolveId: (source, importer) =>
      source === 'tslib' && importer?.includes('/rxjs/') ? ASYNC : null,
    load: (id) => (id === ASYNC ? CODE : null),
  };
}

const CODE = `
export const __asyncValues = (source) => source[Symbol.asyncIterator]();

export async function __awaiter(self, _arguments, _promise, steps) {
  const running = steps.apply(self, []);
  let step = running.next();
  while (!step.done) {
    let value;
    try {
      value = await step.value;
    } catch (error) {
      step = running.throw(error);
      continue;
    }
    step = running.next(value);
  }
  return step.value;
}

const unused = () => { throw new Error('streams of the platform are not read here'); };
export { unused as __asyncGenerator, unused as __await };
`;
