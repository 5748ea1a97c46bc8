/** How a module begins its choice between AMD, CommonJS and a global. */
const UNIVERSAL = /\btypeof define === ['"]function['"] && define\.amd\b/;
const MODULE_SYNTAX = /^\s*(?:import|export)\b/m;

/** Rollup plugin: lets our sources import the default of packages that know CommonJS but no modules. */
export function universalModules() {
  return {
    name: 'universal-modules',
    transform(code, id) {
      if (!id.includes('/node_modules/') || !UNIVERSAL.test(code) || MODULE_SYNTAX.test(code)) {
        return null;
      }
      return {
        // AMD is out of sight, so that a page with a loader of its own makes no difference.
        code: `const module = { exports: {} };
(function (exports, define) {
${code}
}).call(undefined, module.exports);
export default module.exports;`,
        map: { mappings: '' },
      };
    },
  };
}
