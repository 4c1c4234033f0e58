// The phone's menu closes with Escape and when one touches elsewhere.
(() => {
  const menu = document.querySelector('details.menu');
  if (!menu) return;
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary').focus();
  });
  document.addEventListener('click', event => {
    if (menu.open && !menu.contains(event.target)) menu.open = false;
  });
})();
