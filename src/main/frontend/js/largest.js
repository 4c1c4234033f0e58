// A file that the server would refuse for its size is not sent: what was typed beside it stays.
(() => {
  const { largest, tooLarge } = document.body.dataset;
  const describe = (field, id, wrong) => {
    const others = (field.getAttribute('aria-describedby') ?? '').split(/\s+/).filter(one => one && one !== id);
    field.setAttribute('aria-describedby', [...others, ...wrong ? [id] : []].join(' '));
  };
  const tell = field => {
    const id = `${field.name}-too-large`;
    const large = field.files.length > 0 && field.files[0].size > Number(largest);
    let words = document.getElementById(id);
    if (large && !words) {
      words = Object.assign(document.createElement('span'), { id, className: 'error', textContent: tooLarge });
      words.setAttribute('role', 'alert');
      field.before(words);
    } else if (!large && words) {
      words.remove();
    }
    describe(field, id, large);
    if (large) field.setAttribute('aria-invalid', 'true'); else if (words) field.removeAttribute('aria-invalid');
    return large;
  };
  document.addEventListener('change', event => {
    if (event.target.type === 'file') tell(event.target);
  });
  document.addEventListener('submit', event => {
    const large = [...event.target.querySelectorAll('input[type=file]')].find(tell);
    if (!large) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    large.focus();
  }, true);
})();
