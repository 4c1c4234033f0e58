// A form with data-autosave="address" posts itself there a moment after the last key. The answer is
// JSON {"saved": "words to show"}, and 409 with the same shape where another person has written meanwhile.
(() => {
  const pause = 2000;

  document.querySelectorAll('form[data-autosave]').forEach(form => {
    const status = form.querySelector('[data-saved]');
    let timer;
    let running = Promise.resolve();
    let pending = 0;
    let waiting = false;

    const tell = (words, state) => {
      if (!status) return;
      status.textContent = words;
      status.dataset.state = state;
    };

    async function save() {
      const body = new URLSearchParams(new FormData(form));
      try {
        const answer = await fetch(form.dataset.autosave, { method: 'POST', body, headers: { Accept: 'application/json' } });
        const json = answer.headers.get('content-type')?.includes('json');
        const said = json ? await answer.json() : {};
        // a page instead of JSON, or a redirect: the session has ended and nothing was saved
        if (!answer.ok || answer.redirected || !json) throw Object.assign(new Error(), { words: said.saved });
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
      timer = setTimeout(() => { pending++; running = running.then(save).finally(() => pending--); }, pause);
    });
    // a save under way brings a newer version: the form is posted with that one
    form.addEventListener('submit', event => {
      clearTimeout(timer);
      if (pending === 0) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (waiting) return;
      waiting = true;
      const button = event.submitter;
      running.then(() => { waiting = false; form.requestSubmit(button); });
    });
  });
})();
