// Lit's ReactiveElement without what no element here uses. A bundler cannot know that, and it would cost every reader
// 1.7 kB of brotli. The browser tests run on the same cut, so that a source that needs more fails there; the modules
// for bundlers import Lit as it is. The version of Lit is pinned: after a change of it, every cut that no longer fits
// fails the build.

/** Why, what is cut, and what stands in its place. */
const cuts = [
  // Decorators and their metadata: properties are static ones.
  ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}'],
  [',void 0!==t.l&&(this.l=[...t.l])'],
  [',this.constructor.l?.forEach(t=>t(this))'],
  ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;'],
  [
    'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
  ],

  // Properties without an attribute, and those over accessors of a class above.
  ['s.state&&(s.attribute=!1),'],
  [',this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0)'],
  [
    'const i=Symbol(),h=this.getPropertyDescriptor(t,i,s);void 0!==h&&e(this.prototype,t,h)',
    'const i=Symbol();e(this.prototype,t,this.getPropertyDescriptor(t,i,s))',
  ],
  [
    'const{get:e,set:r}=h(this.prototype,t)??{get(){return this[s]},set(t){this[s]=t}};return{get:e,set(s){const h=e?.call(this);r?.call(this,s),this.requestUpdate(t,h,i)},',
    'return{get(){return this[s]},set(e){const h=this[s];this[s]=e,this.requestUpdate(t,h,i)},',
  ],
  ['s=[...r(t),...o(t)];for(const i of s)', 's=t;for(const i in s)'],
  [
    'const i=s.attribute;return!1===i?void 0:"string"==typeof i?i:"string"==typeof t?t.toLowerCase():void 0',
    'return s.attribute??t.toLowerCase()',
  ],
  ['const i=this._$Eu(t,s);void 0!==i&&this._$Eh.set(i,t)', 'this._$Eh.set(this._$Eu(t,s),t)'],
  [
    'const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,e=this[s];!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}',
  ],

  // Attributes that reflect properties, and with them defaults and the guard against going round in circles.
  [
    '_$ET(t,s){const i=this.constructor.elementProperties.get(t),e=this.constructor._$Eu(t,i);if(void 0!==e&&!0===i.reflect){const h=(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute(s,i.type);this._$Em=t,null==h?this.removeAttribute(e):this.setAttribute(e,h),this._$Em=null}}',
  ],
  ['this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),'],
  ['if(void 0!==e&&this._$Em!==e){', '{'],
  ['this._$Em=e;const r=', 'const r='],
  ['this[e]=r??this._$Ej?.get(e)??r,this._$Em=null', 'this[e]=r'],
  ['this._$Em=null,this._$Ev()', 'this._$Ev()'],
  [
    'C(t,s,{useDefault:i,reflect:e,wrapped:h},r){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(this._$AL.has(t)||(this.hasUpdated||i||(s=void 0),this._$AL.set(t,s)),!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}',
    'C(t,s){this._$AL.has(t)||this._$AL.set(t,this.hasUpdated?s:void 0)}',
  ],

  // Converters but those of strings and booleans, objects of converters, and comparisons of one's own.
  [
    'toAttribute(t,s){switch(s){case Boolean:t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}return t},',
  ],
  [
    'let i=t;switch(s){case Boolean:i=null!==t;break;case Number:i=null===t?null:Number(t);break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}}return i',
    'return s===Boolean?null!==t:t',
  ],
  ['void 0!==t.converter?.fromAttribute?t.converter:u', 'u'],
  ['c=a.trustedTypes,l=c?c.emptyScript:"",'],
  ['attribute:!0,type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f', ''],
  [
    '(i.hasChanged??f)(h,s)||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))',
    'f(h,s)',
  ],
  [
    'const r=this.constructor;if(!1===e&&(h=this[t]),i??=r.getPropertyOptions(t),!(',
    'if(!1===e&&(h=this[t]),!(',
  ],
  ['{fromAttribute(t,s){', '{fromAttribute:(t,s)=>{'],
  [
    'const t=i.getPropertyOptions(e),h="function"==typeof t.converter?{fromAttribute:t.converter}:u;const r=h.fromAttribute(s,t.type);this[e]=r',
    'const t=i.elementProperties.get(e);this[e]=(t.converter??u.fromAttribute)(s,t.type)',
  ],
  ['static getPropertyOptions(t){return this.elementProperties.get(t)??b}'],
  ['static createProperty(t,s=b){', 'static createProperty(t,s){'],
  [',b={};', ';'],

  // Styles and the shadow root: Chrome has its own way. Who takes a controller away.
  ['this.elementStyles=this.finalizeStyles(this.styles)'],
  [
    'static finalizeStyles(s){const i=[];if(Array.isArray(s)){const e=new Set(s.flat(1/0).reverse());for(const s of e)i.unshift(t(s))}else void 0!==s&&i.push(t(s));return i}',
  ],
  ['y.elementStyles=[],y.shadowRootOptions={mode:"open"},'],
  [
    'createRenderRoot(){const t=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return s(t,this.constructor.elementStyles),t}',
  ],
  ['removeController(t){this._$EO?.delete(t)}'],

  // Classes without properties, or whose properties are asked for before they are finalized.
  ['this._$Eh&&[...this._$Eh.keys()]', '[...this._$Eh.keys()]'],
  ['if(this._$Ei(),this.elementProperties.set(t,s),', 'if(this.elementProperties.set(t,s),'],
  [
    'if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(d("properties"))){const t=this.properties,s=t;for(const i in s)this.createProperty(i,t[i])}',
    'this.finalized=!0,this._$Ei();const t=this.properties;for(const s in t)this.createProperty(s,t[s]);',
  ],

  // What only tells steps of one method apart.
  ['this._$Eh.set(this._$Eu(t,s),t)', 'this._$Eh.set(s.attribute??t.toLowerCase(),t)'],
  ['static _$Eu(t,s){return s.attribute??t.toLowerCase()}'],
  [
    'this._$AK(t,i)}_$AK(t,s){const i=this.constructor,e=i._$Eh.get(t);{const t=i.elementProperties.get(e);this[e]=(t.converter??u.fromAttribute)(s,t.type)}}',
    'const{_$Eh:e,elementProperties:h}=this.constructor,r=e.get(t),o=h.get(r);this[r]=(o.converter??u.fromAttribute)(i,o.type)}',
  ],

  // Updates before the element has been connected.
  ['void 0!==this.renderRoot&&', 'this.renderRoot&&'],
  [
    'if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(const[t,s]of this._$Ep)this[t]=s;this._$Ep=void 0}}',
    'if(this._$Ep){for(const[t,s]of this._$Ep)this[t]=s;this._$Ep=void 0}',
  ],

  // Steps of an update that are not taken here.
  [
    't=this.shouldUpdate(s),t?(this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)):this._$EM()',
    't=!0,this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)',
  ],
  ['willUpdate(t){}'],
  ['shouldUpdate(t){return!0}'],
  ['firstUpdated(t){}'],
  [
    'this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),this.updated(t)',
    'this.hasUpdated=!0,this.updated(t)',
  ],
  [
    'const t=this.scheduleUpdate();return null!=t&&await t,!this.isUpdatePending',
    'return this.performUpdate(),!this.isUpdatePending',
  ],
  ['scheduleUpdate(){return this.performUpdate()}'],
  ['if(!this.isUpdatePending)return;'],
  [
    'let t=!1;const s=this._$AL;try{t=!0,this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)}catch(s){throw t=!1,this._$EM(),s}t&&this._$AE(s)}_$AE(t){',
    'const t=this._$AL;try{this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(t)}catch(t){throw this._$EM(),t}',
  ],
  ['return this.performUpdate(),!this.isUpdatePending}performUpdate(){', ''],
  [
    'this.hasUpdated=!0,this.updated(t)}',
    'this.hasUpdated=!0,this.updated(t);return!this.isUpdatePending}',
  ],
  [
    'requestUpdate(t,s,i,e=!1,h){if(void 0!==t){if(!1===e&&(h=this[t]),!(f(h,s)))return;this.C(t,s,i)}',
    'requestUpdate(){',
  ],
  ['C(t,s){this._$AL.has(t)||this._$AL.set(t,this.hasUpdated?s:void 0)}'],
  ['this.requestUpdate(t,h,i)', 'this.requestUpdate(t,h)'],
  [
    'this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Ev()}_$Ev(){',
    'this.isUpdatePending=this.hasUpdated=!1,',
  ],
  ['p?.({ReactiveElement:y}),'],
  ['p=a.reactiveElementPolyfillSupport,'],
  // The version mark, by which Lit warns of a second version; ours is no second one for anybody.
  [',(a.reactiveElementVersions??=[]).push("2.1.2");', ';'],
  // Classes above that have properties of their own, and a list of all properties beside that of the class: each element here
  // is a ReactiveElement itself. Whoever asks for the names of the attributes once more gets the same accessors, since what they
  // keep has the same name.
  [
    'return this.finalize(),[...this._$Eh.keys()]}static createProperty(t,s){if(this.elementProperties.set(t,s),!s.noAccessor){const i=Symbol();e(this.prototype,t,this.getPropertyDescriptor(t,i,s))}}static getPropertyDescriptor(t,s,i){return{get(){return this[s]},set(e){const h=this[s];this[s]=e,this.requestUpdate(t,h)},configurable:!0,enumerable:!0}}static _$Ei(){if(this.hasOwnProperty(d("elementProperties")))return;const t=n(this);t.finalize(),this.elementProperties=new Map(t.elementProperties)}static finalize(){if(this.hasOwnProperty(d("finalized")))return;this.finalized=!0,this._$Ei();const t=this.properties;for(const s in t)this.createProperty(s,t[s]);this._$Eh=new Map;for(const[t,s]of this.elementProperties){this._$Eh.set(s.attribute??t.toLowerCase(),t)}}',
    'this._$Eh={};const t=this.properties;for(const s in t){this._$Eh[t[s].attribute??s.toLowerCase()]=s;const i="$"+s;t[s].noAccessor||e(this.prototype,s,{get(){return this[i]},set(e){Object.is(this[i],e)||(this[i]=e,this.requestUpdate())},configurable:!0,enumerable:!0})}return Object.keys(this._$Eh)}',
  ],
  [
    's=this.constructor.elementProperties;for(const i of s.keys())this.hasOwnProperty(i)',
    's=this.constructor.properties;for(const i in s)this.hasOwnProperty(i)',
  ],
  [
    'const{_$Eh:e,elementProperties:h}=this.constructor,r=e.get(t),o=h.get(r);',
    'const{_$Eh:e,properties:h}=this.constructor,r=e[t],o=h[r];',
  ],
  ['y[d("elementProperties")]=new Map,y[d("finalized")]=new Map;'],
  // Converters that are not the property's own, but for those of booleans.
  ['u={fromAttribute:(t,s)=>{return s===Boolean?null!==t:t}},', ''],
  ['(o.converter??u.fromAttribute)(i,o.type)', 'o.converter?o.converter(i):o.type?null!==i:i'],
  ['u as defaultConverter,', ''],
  [
    'if(this._$Ep){for(const[t,s]of this._$Ep)this[t]=s;this._$Ep=void 0}const t=this._$AL;',
    'Object.assign(this,this._$Ep),this._$Ep=void 0;',
  ],
  // Which properties have changed, and what they were before: whether one has is asked where it is set.
  ['this.update(t)}catch', 'this.update()}catch'],
  ['this.hasUpdated=!0,'],
  ['this.isUpdatePending=this.hasUpdated=!1,', 'this.isUpdatePending=!1,'],
  ['this._$AL=new Map,this._$E_(),', 'this._$E_(),'],

  // Methods that are called in one place, or do nothing.
  ['enableUpdating(t){}'],
  ['throw this._$EM(),t}', 'throw this.isUpdatePending=!1,t}'],
  ['_$EM(){this._$AL=new Map,this.isUpdatePending=!1}'],
  ['update(t){this._$EM()}', 'update(){this.isUpdatePending=!1}'],
  ['updated(t){}'],
  ['this.updated(t)', 'this.updated?.()'],
  [
    '_$E_(){const t=new Map,s=this.constructor.properties;for(const i in s)this.hasOwnProperty(i)&&(t.set(i,this[i]),delete this[i]);t.size>0&&(this._$Ep=t)}',
  ],
  [
    'this._$E_(),this.requestUpdate()}',
    'for(const t in this.constructor.properties)this.hasOwnProperty(t)&&(((this._$Ep??={})[t]=this[t]),delete this[t])}',
  ],
  // A promise that only the first update waits for: that begins when the element is connected.
  [
    'super(),this.isUpdatePending=!1,this._$ES=new Promise(t=>this.enableUpdating=t),for(',
    'super(),this.isUpdatePending=!0;for(',
  ],
  [
    'this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),',
    'this.renderRoot||(this.renderRoot=this.createRenderRoot(),this._$ES=this._$EP()),',
  ],
  ['const{is:i,defineProperty:e,getOwnPropertyDescriptor:h,', 'const{getOwnPropertyDescriptor:h,'],
  ['||e(this.prototype', '||Object.defineProperty(this.prototype'],
  ['f=(t,s)=>!i(t,s);', 'f=0;'],
  // What has gone wrong in an update is reported, and rejected by no promise: the next one need not ask.
  ['try{await this._$ES}catch(t){Promise.reject(t)}', 'await this._$ES;'],
  [
    'this.update()}catch(t){throw this.isUpdatePending=!1,t}this._$EO?.forEach(t=>t.hostUpdated?.()),this.updated?.();return',
    'this.update(),this._$EO?.forEach(t=>t.hostUpdated?.()),this.updated?.()}catch(t){this.isUpdatePending=!1,Promise.reject(t)}return',
  ],
  // A set of a few.
  ['(this._$EO??=new Set).add(t)', '(this._$EO??=[]).push(t)'],
  ['!1===this.isUpdatePending&&(', 'this.isUpdatePending||('],
];

const place = '/@lit/reactive-element/reactive-element.js';

/**
 * Cuts a module.
 *
 * @param {string} code - The module as Lit publishes it.
 * @param {string} id - Its path.
 * @returns {string | undefined} What is left of it; `undefined` for all modules but the one of ReactiveElement.
 * @throws {Error} Where a cut does not fit, naming it.
 */
export function cutLit(code, id) {
  if (!id.endsWith(place)) return undefined;
  const rest = cuts.reduce((left, [cut, instead = '']) => {
    const parts = left.split(cut);
    if (parts.length !== 2) throw new Error(`${id} has not once: ${cut}`);
    return parts.join(instead);
  }, code);
  // A name that no element here asks for is Lit's own affair, and shortened like all of these.
  return rest.replaceAll('isUpdatePending', '_$isUpdatePending');
}
