// Lists by the keyboard, and several rows at once. Without it every link and button does the same, one page load later.
// Single keys can be switched off in the help, as WCAG 2.1.4 wants it; this browser remembers that and nothing else.
(() => {
  'use strict';
  const OFF = 'station.keys';
  const help = document.querySelector('dialog[data-keys]');

  // 全选本页, and how many are ticked
  for (const bar of document.querySelectorAll('.several')) {
    const form = bar.closest('form');
    const boxes = () => [...form.querySelectorAll('input[name=row]')];
    const all = bar.querySelector('[data-tick-all]');
    const said = bar.querySelector('[data-ticked]');
    const words = said.textContent;
    const tell = () => {
      const ticked = boxes().filter((box) => box.checked).length;
      said.textContent = ticked ? `已选 ${ticked} 件：` : words;
      all.textContent = ticked && ticked === boxes().length ? '全部取消' : '全选本页';
    };
    all.addEventListener('click', (event) => {
      event.preventDefault();
      const tick = boxes().some((box) => !box.checked);
      boxes().forEach((box) => { box.checked = tick; });
      tell();
    });
    form.addEventListener('change', tell);
    addEventListener('pageshow', tell);
  }

  if (!help) {
    return;
  }
  const kept = {
    get off() { try { return localStorage.getItem(OFF) === 'off'; } catch (denied) { return false; } },
    set off(off) { try { localStorage.setItem(OFF, off ? 'off' : 'on'); } catch (denied) { /* until the page is left */ } },
  };
  const toggle = help.querySelector('[data-keys-toggle]');
  let off = kept.off;
  const say = () => { toggle.textContent = off ? '启用单键操作' : '停用单键操作'; };
  say();
  toggle.addEventListener('click', () => {
    off = !off;
    kept.off = off;
    say();
  });
  for (const opener of document.querySelectorAll('[data-keys-open]')) {
    opener.hidden = false;
    opener.addEventListener('click', () => help.showModal());
  }

  const ROWS = 'main table.t tbody tr, main .notices > li';
  const links = () => [...document.querySelectorAll(ROWS)]
      .map((row) => row.querySelector('a.title') || row.querySelector('a, button')).filter(Boolean);
  const here = () => document.activeElement.closest(ROWS);
  const move = (by) => {
    const all = links();
    const at = all.findIndex((link) => link.closest(ROWS) === here());
    const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))];
    if (next) {
      next.focus();
      next.closest(ROWS).scrollIntoView({block: 'nearest'});
    }
  };
  const tick = () => {
    const box = here() && here().querySelector('input[name=row]');
    if (box) {
      box.click();
    }
  };
  const follow = (rel) => {
    const link = document.querySelector(`main a[rel=${rel}]`);
    if (link) {
      link.click();
    }
  };
  const keys = {
    j: () => move(1), ArrowDown: () => move(1), k: () => move(-1), ArrowUp: () => move(-1), x: tick,
    n: () => follow('next'), ArrowRight: () => follow('next'), p: () => follow('prev'), ArrowLeft: () => follow('prev'),
    '/': () => (document.querySelector('main input[type=search]') || document.querySelector('#top-q'))?.focus(),
    '?': () => help.showModal(),
  };
  const typing = (where) => where.matches('input:not([type=checkbox]):not([type=radio]), textarea, select') || where.isContentEditable;

  document.addEventListener('keydown', (event) => {
    // in a box the enter key would press the first button of the form
    if (event.key === 'Enter' && event.target.matches('input[name=row]')) {
      event.preventDefault();
      links().find((link) => link.closest(ROWS) === here())?.click();
      return;
    }
    const arrow = event.key.startsWith('Arrow');
    const calm = document.activeElement === document.body || here();
    if (off || help.open || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || typing(event.target)
        || !Object.hasOwn(keys, event.key) || (arrow && (event.shiftKey || !calm))) {
      return;
    }
    event.preventDefault();
    keys[event.key]();
  });
})();
