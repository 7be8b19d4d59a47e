// Makes the pages quicker. Everything here has a way without script.
import { fold } from './fold.js';

const LONG = 12;

// A search above a long list of units.
function searchable(select) {
  if (select.options.length < LONG || select.dataset.ready)
    return;
  select.dataset.ready = '1';
  const all = [...select.options];
  const box = document.createElement('input');
  box.type = 'search';
  box.className = 'form-control select-search';
  box.placeholder = `${select.dataset.search} (không cần dấu)`;
  box.setAttribute('aria-label', select.dataset.search);
  box.addEventListener('input', () => {
    const words = fold(box.value);
    const chosen = select.value;
    const kept = all.filter(option => !words || fold(option.text).includes(words));
    select.replaceChildren(...kept);
    select.value = kept.some(option => option.value === chosen) ? chosen : kept[0]?.value ?? '';
  });
  box.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      select.focus();
    }
  });
  select.before(box);
}

// Days are asked for only when days are chosen.
function spans(select) {
  const days = select.closest('form').querySelector('[data-days]');
  const show = () => { days.hidden = select.value !== 'tu-chon'; };
  select.addEventListener('change', show);
  show();
}

// Done is 100 %, not begun is 0 %.
function percents(radio) {
  radio.addEventListener('change', () => {
    const field = document.getElementById('Percent');
    if (radio.checked && radio.dataset.percent && field)
      field.value = radio.dataset.percent;
  });
}

// A file may be dropped on the form; a second press of the button does nothing.
function upload(form) {
  const file = form.querySelector('input[type=file]');
  form.addEventListener('dragover', event => { event.preventDefault(); form.classList.add('is-over'); });
  form.addEventListener('dragleave', () => form.classList.remove('is-over'));
  form.addEventListener('drop', event => {
    event.preventDefault();
    form.classList.remove('is-over');
    if (event.dataTransfer.files.length > 0)
      file.files = event.dataTransfer.files;
  });
  form.addEventListener('submit', () => {
    const button = form.querySelector('button[type=submit]');
    button.disabled = true;
    button.lastChild.textContent = ' Đang tải lên…';
  });
}

// One open menu closes by Escape and by a press elsewhere.
function menu(details) {
  document.addEventListener('click', event => { if (!details.contains(event.target)) details.open = false; });
  details.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      details.open = false;
      details.querySelector('summary').focus();
    }
  });
}

document.querySelectorAll('select[data-search]').forEach(searchable);
document.querySelectorAll('select[data-span]').forEach(spans);
document.querySelectorAll('input[data-percent]').forEach(percents);
document.querySelectorAll('form[data-upload]').forEach(upload);
document.querySelectorAll('details.account').forEach(menu);
document.querySelector('[data-focus]')?.focus();
