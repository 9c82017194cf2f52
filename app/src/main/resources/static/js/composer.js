// Note a conversation: a[data-compose] leads to the page; with a script the same form opens in <dialog id="composer">.
// On a contact's page the + and the letter mean a conversation with them: [data-compose=here] says so.
// A text begun and not sent is still there when the dialog is opened again.
import { on, latest, withQuery } from './dom.js';
import { open } from './dialogs.js';

let loaded;

const begun = dialog => [...dialog.querySelectorAll('textarea')].some(t => t.value !== t.defaultValue);

export async function compose(link) {
  const dialog = document.getElementById('composer');
  const here = document.querySelector('a[data-compose=here]');
  const plain = !link || link.getAttribute('href') === '/note';
  const href = ((plain && here) || link || document.querySelector('a[data-compose]'))?.href;
  if (!dialog || !href) return false;
  if (loaded !== href || !begun(dialog)) {
    if (loaded && begun(dialog) && loaded !== href) { // keep what was begun about someone else
      location.href = href;
      return true;
    }
    const html = await latest('composer', withQuery(href, { fragment: '' }), answer => answer.text());
    if (html === null) {
      location.href = href;
      return true;
    }
    const page = new DOMParser().parseFromString(html, 'text/html');
    dialog.replaceChildren(...(page.getElementById('composer') ?? page.body).childNodes);
    window.htmx?.process(dialog);
    loaded = href;
  }
  if (open('composer')) (dialog.querySelector('[autofocus]') ?? dialog.querySelector('textarea'))?.focus();
  return true;
}

on('click', 'a[data-compose]', (event, link) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button || !document.getElementById('composer')) return;
  event.preventDefault();
  compose(link);
});
document.addEventListener('close-dialog', () => { loaded = undefined; });

// Ctrl/Cmd+Enter sends a form from its text.
on('keydown', 'form textarea', (event, area) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    area.form.requestSubmit();
  }
});
