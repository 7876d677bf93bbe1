/** More than there are quotations of any kind. */
const most = 64;

/** Shows the quotation whose place, from 1, is written on what holds them: in a slot of its own, or an author's element. */
export const quotationInPlace: string = Array.from({length: most}, (_, index) => {
  const place = index + 1;
  const [holder, child] = [`[data-place="${place}"]>`, `:nth-child(${place})`];
  return `${holder}[name]${child},${holder}.stack::slotted(${child}){visibility:visible;opacity:1}`;
}).join('');
