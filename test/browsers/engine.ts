export type Engine = 'chromium' | 'firefox' | 'webkit';

/**
 * The engine that the tests run in, so that one can pass over what a driver cannot do:
 *
 * | command | Chromium | Firefox | WebKit |
 * | --- | --- | --- | --- |
 * | `sendKeys` with `type` or `press` | yes | yes | yes |
 * | `sendKeys` with `down` or `up` | yes | yes | no |
 * | `sendMouse` | yes | yes | yes |
 * | `setViewport` | yes | yes | no |
 * | `emulateMedia` with one setting a call | yes | no | no |
 */
export const engine: Engine = navigator.userAgent.includes('Firefox/')
  ? 'firefox'
  : /Chrom(e|ium)\//.test(navigator.userAgent)
    ? 'chromium'
    : 'webkit';
