// While a request or a proposal is written, shows beside it what may be the same matter. It is sent and not asked for by address:
// what somebody tells does not belong into logs. Without it the pages after the registration show the same.
(() => {
  'use strict';
  const WAIT = 700;
  const LEAST = 6;
  const box = document.querySelector('[data-similar]');
  // the first field says when there is enough to compare
  const fields = (box?.dataset.similarBy ?? 'content placeId category').split(' ');
  const form = document.querySelector(`form textarea[name=${fields[0]}]`)?.form;
  if (!box || !form) {
    return;
  }
  let timer = 0;
  let asked = '';
  let round = 0;

  const ask = async () => {
    const text = new URLSearchParams();
    for (const name of [...fields, '_csrf']) {
      text.set(name, form.elements[name] ? form.elements[name].value : '');
    }
    if (text.get(fields[0]).trim().length < LEAST) {
      box.hidden = true;
      return;
    }
    if (text.toString() === asked) {
      return;
    }
    asked = text.toString();
    const mine = ++round;
    try {
      const answer = await fetch(box.dataset.similar, {method: 'POST', body: text});
      const found = answer.ok ? await answer.text() : '';
      if (mine === round) {
        box.innerHTML = found;
        box.hidden = !found.trim();
      }
    } catch (unreachable) {
      asked = '';
    }
  };

  form.addEventListener('input', (event) => {
    if (fields.includes(event.target.name)) {
      clearTimeout(timer);
      timer = setTimeout(ask, WAIT);
    }
  });
})();
