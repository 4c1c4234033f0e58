// A form marked data-guard asks before typed words are lost; one that comes back with them (data-unsaved) from the start.
(() => {
  const forms = [...document.querySelectorAll('form[data-guard]')];
  forms.forEach(form => {
    form.addEventListener('input', () => { form.dataset.unsaved = 'true'; });
    form.addEventListener('submit', () => { delete form.dataset.unsaved; });
  });
  window.addEventListener('beforeunload', event => {
    if (forms.some(form => form.dataset.unsaved)) event.preventDefault();
  });
})();
