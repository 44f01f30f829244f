const error = (name, from, to, comment) => ({ name, severity: 'error', from, to, ...(comment ? { comment } : {}) });

/** Who may import whom (docs/architecture.md). `.tools/check.mjs` proves for each rule that a violation is found. */
module.exports = {
  forbidden: [
    error('no-cycles', {}, { circular: true }),
    error('libs-never-import-apps', { path: '^libs/' }, { path: '^apps/' }),
    error('apps-are-strangers', { path: '^apps/([^/]+)/' }, { path: '^apps/', pathNot: '^apps/$1/' }),
    error(
      'lib-through-its-index',
      { path: '^(apps|libs|test)/', pathNot: '^libs/([^/]+)/' },
      // The browser reads a certificate's payload and a sign-in sheet's row by one file of their libs: the index would bring the PDF.
      {
        path: '^libs/[^/]+/src/',
        pathNot: '^libs/[^/]+/src/index\\.ts$|^libs/certificate/src/payload\\.ts$|^libs/day-kit/src/row-code\\.ts$',
      },
    ),
    error(
      'lib-through-its-index-from-libs',
      { path: '^libs/([^/]+)/' },
      { path: '^libs/(?!$1/)[^/]+/src/', pathNot: '/index\\.ts$' },
    ),
    error(
      'contracts-need-only-zod',
      { path: '^libs/contracts/', pathNot: '\\.spec\\.' },
      { pathNot: ['^libs/contracts/', 'node_modules/zod/'] },
    ),
    error('ui-knows-no-domain', { path: '^libs/ui/' }, { path: '^libs/(?!ui/)' }),
    error(
      'course-format-stands-alone',
      { path: '^libs/course-format/', pathNot: '\\.spec\\.|/testing/' },
      {
        path: '^(apps|libs|test)/|^(node:)?(fs|path|crypto|http|https|net|child_process)(/|$)',
        pathNot: '^libs/course-format/',
      },
      'It reads texts that it is given: no disk, no network.',
    ),
    error(
      'quiz-is-pure',
      { path: '^libs/quiz/', pathNot: '\\.spec\\.' },
      {
        path: '^(apps|libs|test)/|^(node:)?(fs|path|crypto|http|https|net|child_process)(/|$)',
        pathNot: '^libs/(quiz|contracts|course-format)/',
      },
    ),
    error(
      'feature-through-its-index',
      { path: '^apps/api/src/features/([^/]+)/' },
      { path: '^apps/api/src/features/(?!$1/)[^/]+/', pathNot: '/index\\.ts$' },
    ),
    error('features-know-no-app', { path: '^apps/api/src/features/' }, { path: '^apps/api/src/(app|migrations)/' }),
    error(
      'platform-knows-no-feature',
      { path: '^apps/api/src/platform/', pathNot: '\\.spec\\.' },
      { path: '^apps/api/src/(features|app|migrations)/' },
    ),
    error('shared-knows-no-route', { path: '^apps/web/src/shared/' }, { path: '^apps/web/src/routes/' }),
    error(
      'route-areas-are-strangers',
      { path: '^apps/web/src/routes/([^/]+)/' },
      { path: '^apps/web/src/routes/', pathNot: '^apps/web/src/routes/$1/' },
    ),
    error(
      'e2e-knows-no-product-code',
      { path: '^test/' },
      { path: '^(apps|libs)/', pathNot: '^libs/contracts/src/index\\.ts$' },
    ),
    error(
      'no-own-index',
      { path: '^(.+)/[^/]+$' },
      { path: '^$1/index\\.ts$' },
      'An index is a door for others, never for its own folder.',
    ),
    error(
      'no-test-code-in-product',
      { path: '^(apps|libs)/', pathNot: '\\.spec\\.|/testing/|/bench/' },
      { path: '\\.spec\\.|/testing/' },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|var)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'types', 'default'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'],
      extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
    },
  },
};
