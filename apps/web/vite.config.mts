import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { contractAddresses } from './build/contract-addresses.ts';
import { precompress } from './build/precompress.ts';
import { texts } from './build/texts.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const server = 'http://localhost:3000';

const commonParts =
  /\/libs\/ui\/src\/(button|card|disclosure|icon|loading-bar|notice|progress-bar|row|seat-ring|skip-link|stack|tag|visually-hidden)\./;
// Named one by one: a part that only some pages share must not weigh on all of them.
const commonCode = new RegExp(
  `/apps/web/src/(frame/[a-z-]+|shared/(${[
    ...['api', 'appearance', 'choices', 'connection', 'error-page', 'format', 'forms', 'i18n', 'lazy-route', 'page'],
    ...['paths', 'problem-notice', 'problem-text', 'session'],
  ].join('|')}))\\.(tsx?|module\\.css)`,
);
const isCommon = (id: string) => commonParts.test(id) || commonCode.test(id) || id.includes('/@lingui/core/');

export default defineConfig({
  root: at('.'),
  publicDir: false,
  cacheDir: at('../../node_modules/.vite'),
  plugins: [contractAddresses(at('../../libs/contracts/src/index.ts')), texts(at('src')), react(), precompress()],
  resolve: {
    alias: [
      { find: '@app/ui', replacement: at('../../libs/ui/src/index.ts') },
      { find: '@app/certificate/payload', replacement: at('../../libs/certificate/src/payload.ts') },
      { find: '@app/day-kit/row-code', replacement: at('../../libs/day-kit/src/row-code.ts') },
      { find: '@app/quiz', replacement: at('../../libs/quiz/src/index.ts') },
    ],
  },
  server: {
    port: 5173,
    // The server compares Origin with its own address; in development the browser's is ours.
    proxy: Object.fromEntries(
      ['/api', '/media'].map((path) => [path, { target: server, headers: { origin: server }, changeOrigin: true }]),
    ),
  },
  build: {
    outDir: at('../../dist/web'),
    // Which files a page needs: the server names them in the page, so that they load side by side.
    manifest: 'pages.json',
    emptyOutDir: true,
    target: 'es2022',
    // Data addresses in styles would need a looser policy and are never cached.
    assetsInlineLimit: 0,
    // A page's own scripts are few, and listing them for every page would weigh more than asking for them a moment later.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, files, { hostType }) =>
        hostType === 'html' ? files : files.filter((file) => file.endsWith('.css')),
    },
    rolldownOptions: {
      input: {
        index: at('index.html'),
        // A script of its own beside the pages: from the root it may look after addresses below /days/.
        'check-in-worker': at('src/routes/check-in/worker/check-in-worker.ts'),
      },
      output: {
        entryFileNames: ({ name }) => (name === 'check-in-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
        chunkFileNames: ({ name, facadeModuleId }) => {
          const area = /\/routes\/([a-z-]+)\/[a-z-]*route\.tsx$/.exec(facadeModuleId ?? '')?.[1];
          return `assets/${area ? `${area}-` : ''}${name.replace('.json', '')}-[hash].js`;
        },
        codeSplitting: {
          groups: [
            // Changes with an update of these packages only, so it stays in the cache from release to release.
            { name: 'react', test: /node_modules\/(react|react-dom|react-router|scheduler)\// },
            // What nearly every page needs, in one file: together it compresses better than in twenty.
            { name: 'frame', test: isCommon },
          ],
        },
      },
    },
  },
});
