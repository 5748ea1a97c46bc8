const leftOut = (name) => `export function ${name}() { throw new Error('${name} was left out'); }`;

/** Files of rxjs that `from` and `of` bring along, and what stands in their place. */
const UNUSED = {
  'scheduled/scheduled.js': leftOut('scheduled'),
  'util/isReadableStreamLike.js': `
    ${leftOut('readableStreamLikeToAsyncGenerator')}
    export const isReadableStreamLike = () => false;
  `,
};

/**
 * Rollup plugin: leaves out of what visitors download how rxjs makes observables by a scheduler and of streams of
 * the platform, which no part of Hubline asks for.
 */
export function rxjsUnused() {
  return {
    name: 'rxjs-unused',
    load(id) {
      const [, path] = /\/rxjs\/dist\/[^/]+\/internal\/(.+)$/.exec(id) ?? [];
      return UNUSED[path] ?? null;
    },
  };
}
