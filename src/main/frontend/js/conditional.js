// Hides a question that another answer makes pointless. data-when is the "hide" condition of a .form, =decision != "approve",
// or name=value|value for when to show.
(() => {
  const comparison = /^\s*([\w.]+)\s*(!?=)\s*(?:"([^"]*)"|(\w+))\s*$/;

  const answersTo = (form, name) => [...form.querySelectorAll(`[name="${CSS.escape(name)}"]`)]
    .filter(control => !control.disabled)
    .filter(control => !control.matches('[type=radio], [type=checkbox]') || control.checked)
    .map(control => control.value);

  function holds(form, text) {
    return text.split(/\s+or\s+/).some(either => either.split(/\s+and\s+/).every(part => {
      const found = comparison.exec(part);
      if (!found) return false;
      const [, name, sign, quoted, bare] = found;
      const wanted = quoted ?? bare;
      const answers = answersTo(form, name);
      const equal = wanted === 'null' || wanted === '' ? answers.every(answer => answer === '')
        : wanted === 'false' ? !answers.includes('true') : answers.includes(wanted);
      return (sign === '=') === equal;
    }));
  }

  function shown(form, when) {
    if (when.startsWith('=')) return !holds(form, when.slice(1));
    const [name, wanted = ''] = when.split('=', 2);
    return answersTo(form, name.trim()).some(answer => wanted.split('|').includes(answer));
  }

  function refresh(form) {
    form.querySelectorAll('[data-when]').forEach(part => {
      const show = shown(form, part.dataset.when);
      part.hidden = !show;
      part.querySelectorAll('input, select, textarea').forEach(control => { control.disabled = !show; });
    });
  }

  document.querySelectorAll('form').forEach(form => {
    if (!form.querySelector('[data-when]')) return;
    form.addEventListener('input', () => refresh(form));
    form.addEventListener('change', () => refresh(form));
    refresh(form);
  });
  window.addEventListener('pageshow', () => document.querySelectorAll('form').forEach(refresh));
})();
