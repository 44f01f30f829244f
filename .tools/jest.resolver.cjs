// Our sources import './x.js'; the file on disk is './x.ts' or './x.tsx'. Never for packages.
module.exports = (request, options) => {
  if (/^\.{1,2}\/.*\.js$/.test(request) && !options.basedir.includes('node_modules')) {
    for (const ending of ['.ts', '.tsx']) {
      try {
        return options.defaultResolver(request.replace(/\.js$/, ending), options);
      } catch {
        // Not this ending: the next one, or the file as it is written.
      }
    }
  }
  return options.defaultResolver(request, options);
};
