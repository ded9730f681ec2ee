// Keeps what is typed into a form with data-draft: a few seconds after a change, and when the page is left.
// The server seals it for this account alone; nothing is kept in the browser, which others may use.
(() => {
  'use strict';
  const WAIT = 3000;

  for (const form of document.querySelectorAll('form[data-draft]')) {
    const key = form.dataset.draft;
    const bar = document.querySelector(`[data-draft-of="${CSS.escape(key)}"]`);
    const token = form.querySelector('input[name=_csrf]');
    if (!bar || !token) {
      continue;
    }
    let timer = 0;
    let changed = false;
    let sent = false;

    // tells the server which draft the form takes along when it is sent
    const mark = document.createElement('input');
    mark.type = 'hidden';
    mark.name = 'draft';
    mark.value = key;
    form.append(mark);

    const fields = () => {
      const typed = {};
      for (const [name, value] of new FormData(form)) {
        const field = form.elements[name];
        if (typeof value === 'string' && field.type !== 'password' && field !== mark) {
          (typed[name] ||= []).push(value);
        }
      }
      return typed;
    };

    const show = (part, wanted) => {
      bar.querySelector(part).hidden = !wanted;
    };

    const keep = async (leaving) => {
      clearTimeout(timer);
      if (!changed || sent) {
        return;
      }
      changed = false;
      const submission = form.querySelector('input[name=submission]');
      try {
        const answer = await fetch(bar.dataset.keep, {
          method: 'POST',
          keepalive: leaving,
          headers: {'Content-Type': 'application/json', 'X-CSRF-TOKEN': token.value},
          body: JSON.stringify({form: key, submission: submission && submission.value, fields: fields()}),
        });
        const kept = answer.status === 204;
        show('[data-draft-lost]', answer.status === 401 || answer.status === 403);
        show('[data-draft-kept]', kept);
        if (kept) {
          bar.querySelector('[data-draft-kept] span').textContent =
              new Date().toLocaleTimeString('zh-CN', {hour: '2-digit', minute: '2-digit'});
        }
      } catch (unreachable) {
        changed = true;
      }
    };

    form.addEventListener('input', () => {
      changed = true;
      clearTimeout(timer);
      timer = setTimeout(keep, WAIT, false);
    });
    form.addEventListener('submit', () => {
      sent = true;
      clearTimeout(timer);
    });
    addEventListener('pageshow', () => {
      sent = false;
    });
    addEventListener('pagehide', () => keep(true));
  }
})();
