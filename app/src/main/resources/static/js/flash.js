// The undo bar: kept for 20 seconds, longer while pointed at or focused, then it rests as a small Undo that stays reachable.
import { on } from './dom.js';

const KEPT = 20_000;
const area = document.getElementById('flash');

function watch(flash) {
  let timer;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (flash.matches(':hover, :focus-within')) wait();
      else if (flash.querySelector('form, a')) flash.classList.add('rested');
      else flash.remove();
    }, KEPT);
  };
  for (const type of ['pointerenter', 'focusin']) flash.addEventListener(type, () => { flash.classList.remove('rested'); clearTimeout(timer); });
  for (const type of ['pointerleave', 'focusout']) flash.addEventListener(type, wait);
  if (!flash.matches('.bad')) wait(); // an error stays until it is dismissed
}

if (area) {
  area.querySelectorAll('.flash').forEach(watch);
  new MutationObserver(changes => {
    for (const change of changes) for (const node of change.addedNodes) {
      if (!(node instanceof Element) || !node.matches('.flash')) continue;
      for (const older of [...area.children]) if (older !== node) older.remove();
      watch(node);
    }
  }).observe(area, { childList: true });
}

on('click', '.flash [data-dismiss]', (event, button) => {
  event.preventDefault();
  button.closest('.flash').remove();
});
