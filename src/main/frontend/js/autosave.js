// A form with data-autosave="address" posts itself there a moment after the last key. The answer is
// JSON {"saved": "words to show"}, and 409 with the same shape where another person has written meanwhile.
// Where the session has ended, data-ended says so; what was typed stays, and is saved once one has signed in again elsewhere.
(() => {
  const pause = 2000;

  document.querySelectorAll('form[data-autosave]').forEach(form => {
    const status = form.querySelector('[data-saved]');
    let timer;
    let running = Promise.resolve();
    let pending = 0;
    let waiting = false;
    let ended = false;

    const tell = (words, state) => {
      if (!status) return;
      status.textContent = words;
      status.dataset.state = state;
    };

    // the token of the form belongs to the session that has ended: the page brings the one of the new session
    async function signedInAgain() {
      const answer = await fetch(location.href);
      if (answer.redirected || !answer.ok) return false;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const token = page.querySelector('input[name=_csrf]')?.value;
      if (!token) return false;
      document.querySelectorAll('input[name=_csrf]').forEach(field => { field.value = token; });
      return true;
    }

    async function save() {
      try {
        if (ended && !await signedInAgain()) throw Object.assign(new Error(), { words: form.dataset.ended });
        const body = new URLSearchParams(new FormData(form));
        const answer = await fetch(form.dataset.autosave, { method: 'POST', body, headers: { Accept: 'application/json' } });
        const json = answer.headers.get('content-type')?.includes('json');
        const said = json ? await answer.json() : {};
        // a page instead of JSON, or a redirect: the session has ended and nothing was saved
        ended = answer.redirected || (!json && answer.status < 500);
        if (ended) throw Object.assign(new Error(), { words: form.dataset.ended });
        if (!answer.ok || !json) throw Object.assign(new Error(), { words: said.saved });
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
      if (pending === 0 && !ended) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (waiting) return;
      waiting = true;
      const button = event.submitter;
      if (ended) running = running.then(save);
      running.then(() => { waiting = false; if (!ended) form.requestSubmit(button); });
    });
  });
})();
