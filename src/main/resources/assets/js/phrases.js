// 常用语: a button puts its text into the textarea, where the cursor was, or at the end. Without it they are copied.
(() => {
  document.querySelectorAll('button[data-insert-into][hidden]').forEach((button) => {
    const field = document.getElementById(button.dataset.insertInto);
    if (!field) {
      return;
    }
    field.addEventListener('focus', () => { field.dataset.touched = 'yes'; });
    button.hidden = false;
    button.addEventListener('click', () => {
      const text = button.closest('li').querySelector('p').textContent;
      const start = field.dataset.touched ? field.selectionStart : field.value.length;
      const end = field.dataset.touched ? field.selectionEnd : field.value.length;
      field.setRangeText(text, start, end, 'end');
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.focus();
    });
  });
})();
