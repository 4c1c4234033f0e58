// In the editor, an entry of the contents leads to its line in the text area.
(() => {
  document.querySelectorAll('.editor .contents a').forEach(link => link.addEventListener('click', event => {
    const area = document.querySelector('.editor textarea');
    const number = link.textContent.split('　')[0];
    const at = area ? `\n${area.value}`.search(new RegExp(`\n${number}(　|$|（)`, 'm')) : -1;
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
