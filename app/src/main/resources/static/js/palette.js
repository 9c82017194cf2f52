// Find anything (Ctrl/Cmd+K or /): a combobox over the server's own result list. The server's fragment is plain
// sections of links, the same as on the search page; the roles of a listbox are added here.
import { on, debounce, latest, withQuery, choose } from './dom.js';
import { open } from './dialogs.js';

const dialog = document.getElementById('palette');
const input = dialog?.querySelector('input');
const list = dialog?.querySelector('[role=listbox]');
const said = dialog?.querySelector('[role=status]');
let options = [];
let at = -1;

export function openPalette(text = '') {
  if (!dialog || !open('palette')) return false;
  input.value = text;
  input.select();
  find();
  return true;
}

function move(index, scroll) {
  at = options.length ? (index + options.length) % options.length : -1;
  choose(input, options, at, scroll);
}

async function find() {
  const url = withQuery(input.form.action, { q: input.value.trim(), fragment: '' });
  const html = await latest('palette', url, answer => answer.text());
  if (html === null) return;
  list.innerHTML = html;
  list.querySelectorAll('section').forEach((section, i) => {
    section.setAttribute('role', 'group');
    const heading = section.querySelector('h2, h3');
    if (!heading) return;
    heading.id = `palette-group-${i}`;
    heading.setAttribute('role', 'presentation');
    section.setAttribute('aria-labelledby', heading.id);
  });
  options = [...list.querySelectorAll('a.hit')];
  options.forEach((option, i) => {
    option.id = `palette-option-${i}`;
    option.setAttribute('role', 'option');
    option.tabIndex = -1;
  });
  input.setAttribute('aria-expanded', options.length > 0);
  if (said) said.textContent = options.length ? (said.dataset.found ?? '{n}').replace('{n}', options.length) : list.textContent.trim();
  window.htmx?.process(list);
  list.scrollTop = 0;
  move(0, false);
}

if (dialog) {
  input.addEventListener('input', debounce(80, find));
  input.addEventListener('keydown', event => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') move(at + 1);
    else if (event.key === 'ArrowUp') move(at - 1);
    else if (event.key === 'Home' && event.ctrlKey) move(0);
    else if (event.key === 'End' && event.ctrlKey) move(options.length - 1);
    else if (event.key === 'Enter' && options[at]) {
      if (event.ctrlKey || event.metaKey) window.open(options[at].href, '_blank', 'noopener');
      else options[at].click();
    } else return;
    event.preventDefault();
  });
  list.addEventListener('pointermove', event => {
    if (!event.movementX && !event.movementY) return; // the list moved, not the pointer
    const index = options.indexOf(event.target.closest('a.hit'));
    if (index >= 0 && index !== at) move(index, false);
  });
  // A command may open a dialog or switch the theme instead of leading away: the palette gives way to it.
  list.addEventListener('click', event => {
    if (event.target.closest('a.hit') && !event.ctrlKey && !event.metaKey) dialog.close();
  }, true);

  // The find box in the top bar is a search form of its own; a click or a letter in it opens the palette.
  on('click', '.find input', () => openPalette());
  on('input', '.find input', (event, box) => {
    if (event.isComposing) return;
    const text = box.value;
    box.value = '';
    if (openPalette(text)) input.setSelectionRange(text.length, text.length);
    else box.value = text;
  });
}
if (/Mac|iPhone|iPad/.test(navigator.platform)) document.querySelectorAll('kbd[data-mod]').forEach(k => { k.textContent = k.textContent.replace('Ctrl', '⌘'); });
