// In the editor, the rows of the table are shown of the article that the cursor stands in.
(() => {
  const area = document.querySelector('.editor textarea');
  const here = document.getElementById('rows-here');
  if (!area || !here) return;
  const begins = /^[\s\u3000]*(第[0-9〇一二三四五六七八九十百千]+条(?:の[0-9〇一二三四五六七八九十]+)*|別表(?:第[0-9]+)?)/;
  let last;

  function number() {
    const lines = area.value.slice(0, area.selectionStart).split('\n');
    const rest = area.value.slice(area.selectionStart).split('\n');
    lines[lines.length - 1] += rest[0];
    // a caption stands on the line above its article
    if (/^[\s\u3000]*（.*）[\s\u3000]*$/.test(lines[lines.length - 1]) && rest[1]) lines.push(rest[1]);
    for (let at = lines.length - 1; at >= 0; at--) {
      const found = begins.exec(lines[at].normalize('NFKC'));
      if (found) return found[1];
    }
    return '';
  }

  function show() {
    const now = number();
    let shown = false;
    here.querySelectorAll('.rows-of').forEach(rows => {
      const its = rows.dataset.number.normalize('NFKC') === now;
      rows.hidden = !its;
      rows.open = its;
      shown ||= its;
    });
    here.querySelector('[data-rows-none]').hidden = shown;
    last = now;
  }

  ['keyup', 'click', 'focus'].forEach(event => area.addEventListener(event, () => { if (number() !== last) show(); }));
  document.addEventListener('refreshed', show);
  show();
})();
