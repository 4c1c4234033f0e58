// Shows each [data-diagram] with the steps done and the steps that wait marked. A model too wide to be read whole opens at the step that waits.
(() => {
  const readable = .75;
  const ids = words => (words ?? '').split(/\s+/).filter(Boolean);

  function lookAt(canvas, element, scale) {
    const { width, height } = canvas.getSize();
    canvas.viewbox({
      x: element.x + element.width / 2 - width / scale / 2, y: element.y + element.height / 2 - height / scale / 2,
      width: width / scale, height: height / scale
    });
  }

  async function show(frame) {
    frame.dataset.shown = '';
    frame.hidden = false;
    const viewer = new window.BpmnJS({ container: frame.querySelector('.diagram-canvas') });
    try {
      const answer = await fetch(frame.dataset.diagram);
      if (!answer.ok) throw new Error(String(answer.status));
      await viewer.importXML(await answer.text());
    } catch {
      viewer.destroy();
      frame.hidden = true;
      frame.parentNode.querySelector('[data-diagram-failed]')?.removeAttribute('hidden');
      return;
    }
    const canvas = viewer.get('canvas');
    const elements = viewer.get('elementRegistry');
    const known = words => ids(words).map(id => elements.get(id)).filter(Boolean);
    const within = (inner, outer) => inner.parent && (inner.parent === outer || within(inner.parent, outer));
    const waiting = known(frame.dataset.active);
    const active = waiting.filter(outer => !waiting.some(inner => within(inner, outer)));
    known(frame.dataset.done).forEach(element => canvas.addMarker(element, 'done'));
    active.forEach(element => canvas.addMarker(element, 'active'));

    const zooms = {
      fit: () => canvas.zoom('fit-viewport', 'auto'),
      in: () => canvas.zoom(canvas.zoom() * 1.25),
      out: () => canvas.zoom(canvas.zoom() / 1.25),
      now: () => lookAt(canvas, active[0], Math.max(canvas.zoom(), readable))
    };
    frame.querySelectorAll('[data-zoom]').forEach(button => button.addEventListener('click', zooms[button.dataset.zoom]));
    frame.querySelector('[data-zoom=now]').hidden = active.length === 0;
    zooms.fit();
    if (active.length > 0 && canvas.zoom() < readable) zooms.now();
  }

  // this script stands beside each diagram of a page, and would show all of them each time
  document.querySelectorAll('[data-diagram]:not([data-shown])').forEach(show);
})();
