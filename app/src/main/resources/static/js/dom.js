// The few helpers the other files share.

/** Listens on the document for events on elements matching `selector` (also for events that do not bubble). */
export function on(type, selector, handle) {
  document.addEventListener(type, event => {
    const hit = event.target instanceof Element && event.target.closest(selector);
    if (hit) handle(event, hit);
  }, ['focus', 'blur', 'toggle', 'close'].includes(type));
}

/** Calls `action` once things have been quiet for `ms`. */
export function debounce(ms, action) {
  let timer;
  return (...args) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...args), ms);
  };
}

/** Whether the person is typing text there, so that a letter is a letter. A field in a dialog just closed does not count. */
export function isTyping(target) {
  return target instanceof Element && target.checkVisibility() && (target.isContentEditable
    || target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=range], [type=file])'));
}

/** Fetches with a signal that the next call on the same `slot` aborts; null when aborted or failed. */
const slots = new Map();
export async function latest(slot, url, read) {
  slots.get(slot)?.abort();
  const stop = new AbortController();
  slots.set(slot, stop);
  try {
    const answer = await fetch(url, { signal: stop.signal, headers: { 'X-Requested-With': 'fetch' } });
    if (!answer.ok || answer.redirected && new URL(answer.url).pathname !== new URL(url, location).pathname) return null;
    return await read(answer);
  } catch (e) {
    if (e.name !== 'AbortError') console.warn(e);
    return null;
  }
}

/** The address with more query parameters. */
export function withQuery(href, parameters) {
  const url = new URL(href, location);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url;
}

/** Chooses one option of a listbox and tells `input` through aria-activedescendant; scrolls to it unless told not to. */
export function choose(input, options, index, scroll = true) {
  options.forEach((option, i) => option.setAttribute('aria-selected', i === index));
  const active = options[index];
  if (active) {
    input.setAttribute('aria-activedescendant', active.id);
    if (scroll) active.scrollIntoView({ block: 'nearest' });
  } else input.removeAttribute('aria-activedescendant');
}
