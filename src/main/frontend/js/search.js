// A form with data-search asks while one types: the part of the page marked data-found is replaced, and the address follows.
(() => {
  const pause = 300;

  document.querySelectorAll('form[data-search]').forEach(form => {
    const found = document.querySelector('[data-found]');
    let timer;
    let asked = 0;

    async function ask() {
      const mine = ++asked;
      const address = `${form.action}?${new URLSearchParams(new FormData(form))}`;
      const answer = await fetch(address, { headers: { Accept: 'text/html' } }).catch(() => null);
      if (mine !== asked || !answer?.ok || answer.redirected) return;
      const next = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-found]');
      if (mine !== asked || !next) return;
      found.replaceChildren(...next.childNodes);
      history.replaceState(null, '', address);
    }

    const later = event => {
      clearTimeout(timer);
      if (!event.isComposing) timer = setTimeout(ask, pause);
    };
    form.addEventListener('input', later);
    form.addEventListener('compositionend', later);
    form.addEventListener('submit', () => clearTimeout(timer));
  });
})();
