// Naming people: type-ahead on "@abc" in a textarea[data-suggest], and on everything typed in an input[data-suggest].
// What is chosen becomes a chip with a hidden field in the form's [data-with] list: name=with for someone known,
// name=new for a new name. The text itself keeps the plain "@Mina Rahimi".
import { on, debounce, latest, withQuery, choose } from './dom.js';

// "@" at the start or after a space or bracket, then up to three words without a line break.
const MENTION = /(?:^|[\s(])@([\p{L}\p{M}\p{N}'’.\u200c\u200d-]+(?: [\p{L}\p{M}\p{N}'’.\u200c\u200d-]+){0,2} ?)$/u;
let current = null; // { field, box, options, at, query, start }

const isText = field => field.tagName === 'TEXTAREA';
const chips = form => form.querySelector('[data-with]');

function query(field) {
  const text = field.value.slice(0, field.selectionStart);
  if (!isText(field)) return text.trim() ? { start: 0, text: text.trim() } : null;
  const found = MENTION.exec(text);
  if (!found) return null;
  const start = text.length - found[1].length - 1;
  for (const chip of chips(field.form)?.children ?? []) if (found[1].startsWith(chip.dataset.name)) return null;
  return { start, text: found[1].trim() };
}

function close() {
  if (!current) return;
  const { field, box } = current;
  box.hidden = true;
  field.removeAttribute('aria-activedescendant');
  if (!isText(field)) field.setAttribute('aria-expanded', 'false');
  current = null;
}

const look = debounce(80, async field => {
  const asked = document.activeElement === field && query(field);
  if (!asked) return close();
  const people = await latest('suggest', withQuery(field.dataset.suggest, { q: asked.text }), answer => answer.json());
  if (!people || document.activeElement !== field) return;
  show(field, asked, people);
});

function show(field, asked, people) {
  const words = asked.text.split(' ').length;
  if (!people.length || (isText(field) && words > 1 && !people[0].id)) return close();
  const box = field.closest('.suggest').querySelector('[role=listbox]');
  const items = people.map(p => ({ ...p, fresh: !p.id })); // the server offers what was typed where it may be a name
  box.replaceChildren(...items.map((item, i) => {
    const option = document.createElement('div');
    option.className = 'hit';
    option.id = `${box.id}-${i}`;
    option.setAttribute('role', 'option');
    const face = document.createElement('span');
    face.className = `face sm tint-${tint(item.name)}`;
    face.setAttribute('aria-hidden', 'true');
    face.textContent = item.fresh ? '+' : initials(item.name);
    const label = document.createElement('span');
    const name = document.createElement('bdi');
    name.className = 'name';
    name.textContent = item.name;
    label.append(...(item.fresh ? ['New: ', name] : [name]));
    const detail = document.createElement('span');
    detail.className = 'quiet small';
    detail.textContent = item.fresh ? (box.dataset.new ?? '') : item.detail ?? '';
    option.append(face, label, detail);
    return option;
  }));
  box.hidden = false;
  if (!isText(field)) field.setAttribute('aria-expanded', 'true');
  current = { field, box, items, options: [...box.children], at: 0, start: asked.start };
  choose(field, current.options, 0);
  const said = field.closest('.suggest').querySelector('[role=status]');
  if (said) said.textContent = `${items.length}: ${items.slice(0, 3).map(i => i.name).join(', ')}`;
}

function take(index) {
  const { field, items, start } = current;
  const item = items[index];
  const end = field.selectionStart;
  if (isText(field)) field.setRangeText(`@${item.name} `, start, end, 'end');
  else field.value = '';
  addChip(field.form, item, isText(field));
  close();
  field.focus();
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function addChip(form, item, fromText) {
  const list = chips(form);
  if (!list || [...list.children].some(c => c.dataset.key === (item.id ?? item.name))) return;
  const chip = document.createElement('li');
  chip.className = item.fresh ? 'chip new' : 'chip';
  Object.assign(chip.dataset, { key: item.id ?? item.name, name: item.name }, fromText ? { text: '' } : {});
  const name = document.createElement('bdi');
  name.textContent = item.name;
  const hidden = document.createElement('input');
  Object.assign(hidden, { type: 'hidden', name: item.fresh ? 'new' : 'with', value: item.fresh ? item.name : item.id });
  const remove = document.createElement('button');
  Object.assign(remove, { type: 'button', textContent: '×' });
  remove.dataset.chipRemove = '';
  remove.setAttribute('aria-label', `${list.dataset.remove ?? 'Remove'} ${item.name}`);
  chip.append(name, hidden, remove);
  list.append(chip);
}

on('input', '[data-suggest]', (event, field) => {
  if (event.isComposing) return;
  if (isText(field)) { // a name taken out of the text takes its chip along
    for (const chip of [...chips(field.form)?.children ?? []]) if ('text' in chip.dataset && !field.value.includes(`@${chip.dataset.name}`)) chip.remove();
  }
  look(field);
});
on('keydown', '[data-suggest]', (event, field) => {
  if (event.isComposing) return;
  if (current?.field !== field) {
    if (event.key === 'Backspace' && !isText(field) && !field.value) chips(field.form)?.lastElementChild?.remove();
    return;
  }
  const { options } = current;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    current.at = (current.at + step + options.length) % options.length;
    choose(field, options, current.at);
  } else if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || (event.key === 'Tab' && !event.shiftKey)) take(current.at);
  else if (event.key === 'Escape') close();
  else return;
  event.preventDefault();
  event.stopPropagation();
});
on('focusout', '[data-suggest]', () => setTimeout(() => { if (current && document.activeElement !== current.field) close(); }, 150));
on('pointerdown', '.suggest [role=option]', (event, option) => {
  event.preventDefault(); // the field keeps the focus
  if (current) take(current.options.indexOf(option));
});
on('click', '[data-chip-remove]', (event, button) => {
  event.preventDefault();
  const form = button.closest('form');
  button.closest('.chip').remove();
  form.querySelector('[data-suggest]')?.focus();
});

/** First letters of the first and last word; one or two characters for scripts without spaces. */
export function initials(name) {
  const words = name.trim().split(/\s+/);
  const first = word => [...word][0] ?? '';
  return words.length > 1 ? first(words[0]) + first(words.at(-1)) : [...name].slice(0, /\p{Script=Han}/u.test(name) ? 2 : 1).join('');
}
/** As the server does it: sum of the UTF-16 units modulo 12. */
export function tint(name) {
  let sum = 0;
  for (let i = 0; i < name.length; i++) sum += name.charCodeAt(i);
  return sum % 12;
}
