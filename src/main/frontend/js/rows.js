// A list of rows that grows: [data-rows] holds .rows-item elements, a <template> with __index__ in names and ids, and a button [data-rows-add].
(() => {
  document.querySelectorAll('[data-rows]').forEach(group => {
    const list = group.querySelector('.rows');
    const template = group.querySelector('template');
    const add = group.querySelector('[data-rows-add]');
    if (!list || !template || !add) return;
    let next = list.querySelectorAll('.rows-item').length;
    add.hidden = false;
    add.addEventListener('click', () => {
      list.insertAdjacentHTML('beforeend', template.innerHTML.replaceAll('__index__', String(next++)));
      list.lastElementChild.querySelector('input, select, textarea')?.focus();
    });
    group.addEventListener('click', event => {
      const remove = event.target.closest('[data-rows-remove]');
      if (!remove) return;
      remove.closest('.rows-item').remove();
      add.focus();
    });
  });
})();
