// A form marked data-guard asks before typed words are lost; in the answer to a form, which holds what was typed, from the start.
(() => {
  const forms = [...document.querySelectorAll('form[data-guard]')];
  forms.forEach(form => {
    if ('answered' in document.body.dataset) form.dataset.unsaved = 'true';
    form.addEventListener('input', () => { form.dataset.unsaved = 'true'; });
    form.addEventListener('submit', () => { delete form.dataset.unsaved; });
  });
  window.addEventListener('beforeunload', event => {
    if (forms.some(form => form.dataset.unsaved)) event.preventDefault();
  });
})();
