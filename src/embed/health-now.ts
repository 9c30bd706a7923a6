// The check of a page as one plain script, for a bookmark or a browser's console.
import { checkPage, showReport } from './health.js';

void checkPage(document).then(showReport);
