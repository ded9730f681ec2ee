// While a request is written down, shows beside it what may be the same matter. It is sent and not asked for by address:
// what somebody tells does not belong into logs. Without it the pages after the registration show the same.
(() => {
  'use strict';
  const WAIT = 700;
  const LEAST = 6;
  const box = document.querySelector('[data-similar]');
  const form = document.querySelector('form textarea[name=content]')?.form;
  if (!box || !form) {
    return;
  }
  let timer = 0;
  let asked = '';
  let round = 0;

  const ask = async () => {
    const text = new URLSearchParams();
    for (const name of ['content', 'placeId', 'category', '_csrf']) {
      text.set(name, form.elements[name] ? form.elements[name].value : '');
    }
    if (text.get('content').trim().length < LEAST) {
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
    if (['content', 'placeId', 'category'].includes(event.target.name)) {
      clearTimeout(timer);
      timer = setTimeout(ask, WAIT);
    }
  });
})();
