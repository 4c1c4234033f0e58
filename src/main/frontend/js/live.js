// After a draft has saved itself, the parts of the page marked data-live are brought up to what was saved.
(() => {
  document.addEventListener('saved', async () => {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    if (!answer.ok || answer.redirected) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    document.querySelectorAll('[data-live]').forEach(part => {
      const next = fresh.querySelector(`[data-live="${part.dataset.live}"]`);
      if (next && !part.contains(document.activeElement)) part.replaceChildren(...next.childNodes);
    });
    document.dispatchEvent(new Event('refreshed'));
  });
})();
