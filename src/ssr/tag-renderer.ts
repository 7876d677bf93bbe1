import {
  FallbackRenderer,
  type ElementRendererConstructor,
} from '@lit-labs/ssr/lib/element-renderer.js';

import {writeValue} from '../text/attribute-values.js';
import {drawTag, type TagClass} from './draw-tag.js';

/** Makes what renders one tag in templates of Lit. */
export function makeRenderer(tag: string, Tag: TagClass): ElementRendererConstructor {
  return class TagRenderer extends FallbackRenderer {
    readonly #attributes = new Map<string, string>();

    static override matchesClass(_: unknown, name: string): boolean {
      return name === tag;
    }

    override setAttribute(name: string, value: string): void {
      super.setAttribute(name, value);
      this.#attributes.set(name.toLowerCase(), value);
    }

    /** A property is written as its attribute: before the page's own script has set it, the tag's would miss it. */
    override setProperty(name: string, value: unknown): void {
      const attribute = name.replace(/[A-Z]/g, '-$&').toLowerCase();
      const isKnown = Tag.observedAttributes.includes(attribute);
      if (!isKnown || value == null || value === false) return;
      this.setAttribute(attribute, value === true ? '' : writeValue(value));
    }

    /**
     * Lit writes children only where a template has them. Ours stand behind the root's end, which is written here for that; the
     * one that Lit writes then ends an empty template, in which nobody sees anything.
     */
    override renderShadow(): string[] {
      // Nothing at all would have Lit keep the tag for the host of what comes after it.
      if (this.#attributes.has('data-authored')) return ['<slot></slot>'];
      const {shadow, light} = drawTag(Tag, this.#attributes);
      return light ? [shadow, '</template>', light, '<template>'] : [shadow];
    }
  };
}
