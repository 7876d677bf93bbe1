const dark = matchMedia('(prefers-color-scheme: dark)');

function setColourMode() {
  document.documentElement.dataset.bsTheme = dark.matches ? 'dark' : 'light';
}

setColourMode();
dark.addEventListener('change', setColourMode);
