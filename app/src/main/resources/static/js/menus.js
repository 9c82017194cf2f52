// <details class="menu">: one open at a time, closed by Esc or a click elsewhere, opened upwards where there is no room below.
import { on } from './dom.js';

const open = () => document.querySelectorAll('details.menu[open]');

document.addEventListener('click', event => {
  for (const menu of open()) {
    const inside = menu.contains(event.target);
    if (!inside || event.target.closest('.menu-list a, .menu-list button')) menu.open = false;
  }
});

document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  for (const menu of open()) {
    menu.open = false;
    menu.querySelector('summary').focus();
    event.preventDefault();
  }
});

on('toggle', 'details.menu', (event, menu) => {
  menu.classList.remove('up');
  if (!menu.open || menu !== event.target) return;
  for (const other of open()) if (other !== menu) other.open = false;
  const box = menu.querySelector('.menu-list').getBoundingClientRect();
  const floor = innerHeight - (matchMedia('(max-width: 47.5rem)').matches ? 64 : 8);
  menu.classList.toggle('up', box.bottom > floor && menu.getBoundingClientRect().top > box.height + 8);
});

on('keydown', 'details.menu[open]', (event, menu) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const items = [...menu.querySelectorAll('.menu-list a, .menu-list button')];
  const at = items.indexOf(document.activeElement);
  items[(at + step + items.length) % items.length]?.focus();
});
