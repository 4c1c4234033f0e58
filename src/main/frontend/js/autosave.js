// A form with data-autosave="address" posts itself there a moment after the last key. The answer is
// JSON {"saved": "words to show"}, and 409 with the same shape where another person has written meanwhile.
(() => {
  const pause = 2000;

  document.querySelectorAll('form[data-autosave]').forEach(form => {
    const status = form.querySelector('[data-saved]');
    let timer;
    let running = Promise.resolve();

    const tell = (words, state) => {
      if (!status) return;
      status.textContent = words;
      status.dataset.state = state;
    };

    async function save() {
      const body = new URLSearchParams(new FormData(form));
      try {
        const answer = await fetch(form.dataset.autosave, { method: 'POST', body, headers: { Accept: 'application/json' } });
        const said = answer.headers.get('content-type')?.includes('json') ? await answer.json() : {};
        if (!answer.ok) throw Object.assign(new Error(), { words: said.saved });
        if (said.version !== undefined && form.elements.version) form.elements.version.value = said.version;
        delete form.dataset.unsaved;
        tell(said.saved ?? '', 'saved');
        form.dispatchEvent(new CustomEvent('saved', { bubbles: true, detail: said }));
      } catch (failure) {
        tell(failure.words ?? form.dataset.failed ?? '', 'failed');
      }
    }

    form.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(() => { running = running.then(save); }, pause);
    });
    form.addEventListener('submit', () => clearTimeout(timer));
  });
})();
