/** More than there are quotations of any kind. */
const most = 64;

/**
 * Shows the quotation whose place, from 1, is written on what holds them: in a slot of its own, or an author's block. What an
 * author has set beside these is for readers without us: the chrome names the source.
 */
export const styleQuotationInPlace = (): string =>
  [...Array(most).keys()]
    .map((index) => {
      const place = index + 1;
      const [holder, child] = [`[data-place="${place}"]>`, `:nth-of-type(${place})`];
      return `${holder}[name]${child},${holder}.stack::slotted(blockquote${child}){visibility:visible;opacity:1}`;
    })
    .join('');
