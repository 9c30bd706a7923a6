// The page about the check: its button, and the bookmark that holds the whole check.
import { checkPage, showReport } from './dist/health.js';

const check = async () => showReport(await checkPage(document));

const button = document.querySelector('.check');
button.addEventListener('click', check);
button.hidden = false;

const mark = document.querySelector('.mark');
// An address of script is for the bookmarks bar: pressed here, the page's own policy would refuse it.
mark.addEventListener('click', (event) => {
  event.preventDefault();
  check();
});
const answer = await fetch(new URL('./dist/check-page.js', import.meta.url));
if (answer.ok) {
  mark.href = `javascript:${encodeURIComponent(await answer.text())}`;
  document.querySelector('.bookmark').hidden = false;
}
