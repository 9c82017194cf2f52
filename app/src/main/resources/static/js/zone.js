// The time zone of this browser, for forms that ask for none.
for (const input of document.querySelectorAll('[data-zone]')) {
  if (!input.value) input.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? '';
}
