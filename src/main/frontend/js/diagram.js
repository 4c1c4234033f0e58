// Shows each [data-diagram] with the steps done and the steps that wait marked.
(() => {
  const ids = words => (words ?? '').split(/\s+/).filter(Boolean);

  async function show(place) {
    place.hidden = false;
    const viewer = new window.BpmnJS({ container: place });
    try {
      const answer = await fetch(place.dataset.diagram);
      if (!answer.ok) throw new Error(String(answer.status));
      await viewer.importXML(await answer.text());
      const canvas = viewer.get('canvas');
      const elements = viewer.get('elementRegistry');
      const mark = (words, name) => ids(words).filter(id => elements.get(id)).forEach(id => canvas.addMarker(id, name));
      mark(place.dataset.done, 'done');
      mark(place.dataset.active, 'active');
      canvas.zoom('fit-viewport', 'auto');
    } catch {
      viewer.destroy();
      place.classList.replace('diagram', 'notice');
      place.removeAttribute('role');
      place.textContent = place.dataset.failed;
    }
  }

  document.querySelectorAll('[data-diagram]').forEach(show);
})();
