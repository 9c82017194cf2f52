// Forms: repeatable rows, the file drop zone, and a word before unsaved changes are left behind.
import { on } from './dom.js';

// Repeatable rows: a button [data-add="#rows"] clones the <template> in #rows; `__i__` becomes the row's number.
on('click', '[data-add]', (event, button) => {
  const rows = document.querySelector(button.dataset.add);
  const template = rows?.querySelector(':scope > template');
  if (!template) return; // without a template the button submits, and the server adds the row
  event.preventDefault();
  const number = rows.dataset.next ?? rows.children.length - 1;
  rows.dataset.next = Number(number) + 1;
  const html = template.innerHTML.replaceAll('__i__', number);
  rows.insertAdjacentHTML('beforeend', html);
  rows.lastElementChild.querySelector('input, select, textarea')?.focus();
  touch(rows);
});
on('click', '[data-remove]', (event, button) => {
  const row = button.closest('.rep');
  if (!row) return;
  event.preventDefault();
  const rows = row.parentElement;
  touch(row);
  const next = row.nextElementSibling ?? row.previousElementSibling;
  row.remove();
  (next?.matches('.rep') ? next.querySelector('[data-remove]') : document.querySelector(`[data-add="#${rows.id}"]`))?.focus();
});

// Drop zone: a file may be dropped anywhere on a page that has [data-drop].
const zone = () => document.querySelector('[data-drop]');
const hasFiles = event => event.dataTransfer?.types.includes('Files') && zone();
let depth = 0;
document.addEventListener('dragenter', event => { if (hasFiles(event)) { depth++; zone().classList.add('over'); } });
document.addEventListener('dragleave', event => { if (hasFiles(event) && --depth <= 0) { depth = 0; zone().classList.remove('over'); } });
document.addEventListener('dragover', event => { if (hasFiles(event)) event.preventDefault(); });
document.addEventListener('drop', event => {
  if (!hasFiles(event)) return;
  event.preventDefault();
  depth = 0;
  zone().classList.remove('over');
  const input = zone().querySelector('input[type=file]');
  const files = new DataTransfer();
  for (const file of input.multiple ? event.dataTransfer.files : [event.dataTransfer.files[0]]) if (file) files.items.add(file);
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
});
on('change', '[data-drop] input[type=file]', (event, input) => {
  const said = input.closest('[data-drop]').querySelector('output');
  if (said) said.textContent = [...input.files].map(f => `${f.name} (${size(f.size)})`).join(', ');
  const { most, tooLarge } = input.closest('[data-drop]').dataset;
  const large = most && [...input.files].find(file => file.size > most * 1024 * 1024);
  input.setCustomValidity(large ? tooLarge.replace('{name}', large.name) : '');
  if (large) return input.reportValidity();
  if (input.files.length && 'submitOnDrop' in input.closest('[data-drop]').dataset) input.form.requestSubmit();
});
const size = bytes => new Intl.NumberFormat(document.documentElement.lang || 'en', bytes < 1e6
  ? { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 } : { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 })
  .format(Math.max(1, bytes / 1e3) / (bytes < 1e6 ? 1 : 1e3));

// Unsaved changes: form[data-guard] that was touched asks once before the page is left. Sending it clears that.
const touched = new Set();
function touch(element) {
  const form = element.closest('form[data-guard]');
  if (form) touched.add(form);
}
document.addEventListener('input', event => touch(event.target));
document.addEventListener('submit', event => { if (!event.defaultPrevented) touched.delete(event.target); });
document.addEventListener('htmx:afterRequest', event => { if (event.detail.successful) touched.delete(event.target.closest('form')); });
document.addEventListener('reset', event => touched.delete(event.target));
addEventListener('beforeunload', event => {
  for (const form of touched) if (form.isConnected) return event.preventDefault();
});

// The error summary takes the focus when a page or a swap brings one.
const toErrors = () => document.querySelector('.errors[tabindex="-1"]')?.focus();
toErrors();
document.addEventListener('htmx:afterSettle', event => event.target.querySelector?.('.errors[tabindex="-1"]')?.focus());
