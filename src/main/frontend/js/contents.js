// In the editor, an entry of the contents leads to its line in the text area, however widths and spaces were typed there.
(() => {
  const plain = words => words.normalize('NFKC');
  const escaped = letter => letter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const place = (text, entry) => {
    const letters = [...plain(entry).replace(/\s/g, '')].map(escaped).join('\\s*');
    const lines = text.split('\n');
    for (const behind of ['(\\s|$)', '\\(']) {
      const line = lines.findIndex(one => new RegExp(`^\\s*${letters}${behind}`).test(plain(one)));
      if (line >= 0) return lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0);
    }
    return -1;
  };
  document.querySelectorAll('.editor .contents a').forEach(link => link.addEventListener('click', event => {
    const area = document.querySelector('.editor textarea');
    const at = area ? place(area.value, link.textContent.split('　')[0]) : -1;
    if (at < 0) return;
    event.preventDefault();
    area.focus();
    area.setSelectionRange(at, at);
    const lines = area.value.slice(0, at).split('\n');
    const across = Math.max(1, Math.floor(area.clientWidth / parseFloat(getComputedStyle(area).fontSize)));
    const above = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / across)), 0) - 2;
    area.scrollTop = Math.max(0, above) * parseFloat(getComputedStyle(area).lineHeight);
  }));
})();
