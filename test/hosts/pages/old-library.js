/* global document, Element, Event, HTMLElement, Node */
// What Prototype and MooTools did to pages: enumerable methods on the built-ins, and standard ones replaced by their own.
{
  const each = function (use) {
    for (let index = 0; index < this.length; index++) use(this[index], index);
    return this;
  };
  Object.assign(Array.prototype, {
    each,
    select: (test) => test,
    clean: () => [],
    last() {
      return this[this.length - 1];
    },
    first() {
      return this[0];
    },
    toJSON() {
      return `[${this.join(', ')}]`;
    },
    // As they were before the standard.
    flatten: () => [],
    contains(item) {
      return this.indexOf(item) >= 0;
    },
  });
  Object.assign(String.prototype, {
    strip() {
      return String(this).trim();
    },
    toJSON() {
      return `"${this}"`;
    },
    contains(part) {
      return this.indexOf(part) >= 0;
    },
  });
  Object.assign(Function.prototype, {
    pass() {
      return this;
    },
    wrap: (wrapper) => wrapper,
  });
  // Without its second argument, and for nothing but arrays and what has a length.
  Array.from = (list) => {
    const copy = [];
    for (let index = 0; index < (list?.length ?? 0); index++) copy[index] = list[index];
    return copy;
  };
  Function.prototype.bind = function (object, ...first) {
    const method = this;
    return function (...rest) {
      return method.apply(object, first.concat(rest));
    };
  };
  const stringify = JSON.stringify;
  JSON.stringify = (value) => stringify(value);

  Object.assign(Element.prototype, {
    getElementsByClassName(name) {
      return [...this.querySelectorAll(`.${name}`)];
    },
    select(selector) {
      return [...this.querySelectorAll(selector)];
    },
    clean() {
      return this;
    },
    update() {
      return this;
    },
    remove() {
      this.parentNode.removeChild(this);
      return this;
    },
    getStyle: () => null,
    hide() {
      this.style.display = 'none';
    },
    show() {
      this.style.display = '';
    },
  });
  HTMLElement.prototype.toggle = function () {
    return this;
  };
  Event.prototype.stop = function () {
    this.preventDefault();
    this.stopPropagation();
  };
  Node.prototype.empty = function () {
    return this;
  };
  document.getElementsByClassName = (name) => [...document.querySelectorAll(`.${name}`)];
}
