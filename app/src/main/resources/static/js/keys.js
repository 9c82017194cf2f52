// The keyboard: one letter for what is done often. Letters do nothing while typing or while a dialog is open, and can be
// switched off in the help dialog (WCAG 2.1.4). No single key deletes anything.
import { on, isTyping } from './dom.js';
import { open } from './dialogs.js';
import { openPalette } from './palette.js';
import { compose } from './composer.js';

const STORE = 'acquaint.keys';
let off = false;
try { off = localStorage.getItem(STORE) === 'off'; } catch { /* no storage: letters stay on */ }
let going = 0; // until when a letter after `g` counts

const rows = () => [...document.querySelectorAll('[data-row]')].filter(row => row.checkVisibility());
const opener = row => row?.querySelector('a[data-open]');

function step(by) {
  const all = rows();
  if (!all.length) return false;
  const here = all.findIndex(row => row.contains(document.activeElement));
  const next = all[Math.min(all.length - 1, Math.max(0, here < 0 ? (by > 0 ? 0 : all.length - 1) : here + by))];
  opener(next)?.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
  return true;
}

function toggle() {
  const box = document.activeElement?.closest('[data-row]')?.querySelector('input[type=checkbox]');
  box?.click();
  return !!box;
}

const letters = {
  '/': () => openPalette(),
  l: () => compose(),
  j: () => step(1),
  k: () => step(-1),
  x: toggle,
  g: () => { going = Date.now() + 1500; return true; },
  '?': () => open('help'),
};

document.addEventListener('keydown', event => {
  if (event.defaultPrevented || event.isComposing || event.repeat && event.key !== 'j' && event.key !== 'k') return;
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
    if (openPalette()) event.preventDefault();
    return;
  }
  if (off || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('dialog[open]')) return;
  if (going > Date.now()) {
    going = 0;
    const link = document.querySelector(`[data-go="${CSS.escape(event.key)}"]`);
    if (link) {
      event.preventDefault();
      link.click();
    }
    return;
  }
  if (letters[event.key]?.()) event.preventDefault();
});

const show = () => document.querySelectorAll('[data-keys-switch]').forEach(box => { box.checked = !off; });
show();
on('change', '[data-keys-switch]', (event, box) => {
  off = !box.checked;
  try { off ? localStorage.setItem(STORE, 'off') : localStorage.removeItem(STORE); } catch { /* for this page only, then */ }
  show();
});
