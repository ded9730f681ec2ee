// Says in the empty choice of nature, urgency and scope what the chosen category presets. Without it the server
// presets the same.
(() => {
  const category = document.querySelector('select[name="category"]');
  const presets = document.querySelector('[data-presets]');
  if (!category || !presets) {
    return;
  }
  const empties = ['nature', 'urgency', 'scope']
    .map((field) => [field, document.querySelector(`select[name="${field}"] option[value=""]`)])
    .filter(([, option]) => option);
  const words = new Map(empties.map(([field, option]) => [field, option.textContent]));
  const say = () => {
    const preset = presets.querySelector(`[data-category="${CSS.escape(category.value)}"]`);
    empties.forEach(([field, option]) => {
      const name = preset && preset.dataset[field];
      option.textContent = name ? `${words.get(field)}：${name}` : words.get(field);
    });
  };
  category.addEventListener('change', say);
  say();
})();
