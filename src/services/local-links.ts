/** Completes the links of a page that was opened from a disk, where no server finds the page of a folder. */
export function completeLocalLinks(): void {
  if (location.protocol !== 'file:') return;
  for (const link of document.querySelectorAll('a')) {
    if (link.protocol === 'file:') link.pathname = link.pathname.replace(/\/$/, '/index.html');
  }
}
