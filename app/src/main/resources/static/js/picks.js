// Choosing several people in a list: the count, choose all, and a range with Shift.
import { on } from './dom.js';

let last;

function count(list) {
  const boxes = [...list.querySelectorAll('.pick input')];
  const chosen = boxes.filter(box => box.checked).length;
  for (const out of list.querySelectorAll('[data-count]')) out.textContent = out.dataset[chosen === 1 ? 'one' : 'count'].replace('{n}', chosen);
  const all = list.querySelector('[data-pick-all]');
  if (all) {
    all.checked = chosen > 0 && chosen === boxes.length;
    all.indeterminate = chosen > 0 && chosen < boxes.length;
  }
}

on('click', '.picks .pick input', (event, box) => {
  const list = box.closest('.picks');
  if (event.shiftKey && last?.isConnected && list.contains(last)) {
    const boxes = [...list.querySelectorAll('.pick input')];
    const [from, to] = [boxes.indexOf(last), boxes.indexOf(box)].sort((a, b) => a - b);
    boxes.slice(from, to + 1).forEach(b => { b.checked = box.checked; });
  }
  last = box;
  count(list);
});
on('change', '.picks [data-pick-all]', (event, all) => {
  const list = all.closest('.picks');
  list.querySelectorAll('.pick input').forEach(box => { box.checked = all.checked; });
  count(list);
});
on('click', '.picks [data-pick-none]', (event, button) => {
  event.preventDefault();
  const list = button.closest('.picks');
  const first = list.querySelector('.pick input:checked');
  list.querySelectorAll('.pick input').forEach(box => { box.checked = false; });
  count(list);
  first?.focus();
});
document.querySelectorAll('.picks').forEach(count);
document.addEventListener('htmx:afterSettle', () => document.querySelectorAll('.picks').forEach(count));
