// Dialogs: [data-dialog="help"] opens one, [data-close] or a click beside it closes it. Esc is the browser's own.
import { on } from './dom.js';

/** Opens the dialog with that id unless another is open; says whether it is open now. */
export function open(id) {
  const dialog = document.getElementById(id);
  if (!dialog || document.querySelector('dialog[open]') && !dialog.open) return false;
  if (!dialog.open) dialog.showModal();
  return true;
}

on('click', '[data-dialog]', (event, button) => {
  if (open(button.dataset.dialog)) event.preventDefault();
});
on('click', '[data-close]', (event, button) => {
  const dialog = button.closest('dialog');
  if (!dialog) return; // the same link on a page of its own leads back
  event.preventDefault();
  dialog.close();
});
// The press must start beside the dialog too: a selection dragged out of a field closes nothing.
let pressed;
document.addEventListener('pointerdown', event => { pressed = event.target; });
document.addEventListener('click', event => {
  const dialog = event.target;
  if (!(dialog instanceof HTMLDialogElement) || pressed !== dialog || !dialog.open) return;
  const box = dialog.getBoundingClientRect();
  if (event.clientX < box.left || event.clientX > box.right || event.clientY < box.top || event.clientY > box.bottom) dialog.close();
});
// The server closes a dialog by answering with `HX-Trigger: close-dialog`.
document.addEventListener('close-dialog', () => document.querySelector('dialog[open]')?.close());
