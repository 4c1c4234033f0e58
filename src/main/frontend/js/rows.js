// A list of rows that grows: [data-rows="id"][data-rows-name="name"] holds .rows-item elements whose names begin with name[0].
// and whose ids begin with id-0-, and a button [data-rows-add] that adds an empty row after the last.
(() => {
  document.querySelectorAll('[data-rows]').forEach(group => {
    const { rows: id, rowsName: name } = group.dataset;
    const list = group.querySelector('.rows');
    const add = group.querySelector('[data-rows-add]');
    if (!list?.lastElementChild || !add) return;

    function emptyRowAfter(last) {
      const row = last.cloneNode(true);
      const number = Number(row.querySelector(`[name^="${CSS.escape(name)}["]`).name.slice(name.length + 1).split(']')[0]);
      row.querySelectorAll('*').forEach(element => {
        ['id', 'name', 'for', 'aria-describedby'].filter(attribute => element.hasAttribute(attribute)).forEach(attribute =>
          element.setAttribute(attribute, element.getAttribute(attribute)
            .replaceAll(`${name}[${number}]`, `${name}[${number + 1}]`).replaceAll(`${id}-${number}-`, `${id}-${number + 1}-`)));
      });
      row.querySelectorAll('.error').forEach(error => {
        row.querySelectorAll('[aria-describedby]').forEach(control => control.setAttribute('aria-describedby',
          control.getAttribute('aria-describedby').split(' ').filter(part => part !== error.id).join(' ')));
        error.remove();
      });
      row.querySelectorAll('.field-invalid').forEach(field => field.classList.remove('field-invalid'));
      row.querySelectorAll('input, select, textarea').forEach(control => {
        control.removeAttribute('aria-invalid');
        if (control.matches('[type=radio], [type=checkbox]')) control.checked = false;
        else control.value = '';
      });
      return row;
    }

    add.hidden = false;
    add.addEventListener('click', () => {
      list.append(emptyRowAfter(list.lastElementChild));
      list.lastElementChild.querySelector('input, select, textarea')?.focus();
    });
  });
})();
