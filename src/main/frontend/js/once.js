// A form is sent once. The button stays in place and says so to a screen reader; the server refuses a second one too.
(() => {
  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.method !== 'post' || event.defaultPrevented) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'true';
    form.querySelectorAll('button:not([type=button])').forEach(button => button.setAttribute('aria-disabled', 'true'));
  });
  window.addEventListener('pageshow', event => {
    if (!event.persisted) return;
    document.querySelectorAll('form[data-sent]').forEach(form => {
      delete form.dataset.sent;
      form.querySelectorAll('button[aria-disabled]').forEach(button => button.removeAttribute('aria-disabled'));
    });
  });
})();
