// Light, dark or as the system has it. The cookie `theme` lets the server write data-theme, so no page flashes.
import { on } from './dom.js';

function set(theme) {
  const root = document.documentElement;
  const fixed = theme === 'light' || theme === 'dark';
  if (fixed) root.dataset.theme = theme; else delete root.dataset.theme;
  document.cookie = `theme=${fixed ? theme : ''}; path=/; max-age=${fixed ? 31536000 : 0}; samesite=lax`
    + (location.protocol === 'https:' ? '; secure' : '');
}

on('click', '[data-theme-set]', (event, button) => {
  event.preventDefault();
  set(button.dataset.themeSet);
});
on('change', '[data-theme-switch] [name=theme]', (event, radio) => set(radio.value));
