import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { startAppearance } from './shared/appearance.js';
import { prepareProblemsBy } from './shared/api.js';
import { loadTexts, onLanguageChange, startTexts } from './shared/i18n.js';
import { routes } from './routes.js';
import { loadTextFile } from './texts.js';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root".');

startAppearance();
startTexts(loadTextFile);
prepareProblemsBy(() => loadTexts('errors'));
const frameTexts = loadTexts('shared');
// Made before the words are there: the first page's code and data are on their way at the same time.
const router = createBrowserRouter(routes);
// Titles and summaries come from the server in the language of the page.
onLanguageChange(() => void router.revalidate());

void frameTexts.then(() => createRoot(root).render(<RouterProvider router={router} />));
