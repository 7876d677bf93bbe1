import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createServer} from 'node:net';
import {setTimeout as pause} from 'node:timers/promises';

import {findPrograms} from '../setup/find-program.mjs';

/** Where WebDriver puts keys without a character, as far as tests press them: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const keys = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Space: '\uE00D',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

const buttons = {left: 0, middle: 1, right: 2};

async function findFreePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address();
  server.close();
  return port;
}

/**
 * Runs test pages in WebKitGTK, one at a time, on a screen of their own. Serves `sendKeys` (`type` and `press`) and
 * `sendMouse` of @web/test-runner-commands, not `setViewport` and `emulateMedia`.
 *
 * @implements {import('@web/test-runner-core').BrowserLauncher}
 */
class WebKitLauncher {
  name = 'WebKit';
  type = 'webdriver';
  concurrency = 1;

  /** Those that this launcher started, and so may end. */
  #children = [];
  #address;
  #active;
  #started;

  initialize() {
    process.once('exit', () => this.#children.forEach((child) => child.kill()));
  }

  async startSession(id, url) {
    await (this.#started ??= this.#start());
    this.#active = id;
    await this.#call('POST', '/url', {url});
  }

  isActive(id) {
    return this.#active === id;
  }

  getBrowserUrl() {
    return this.#call('GET', '/url');
  }

  async stopSession() {
    // Ends the page's timers, and any loop of reloads.
    await this.#call('POST', '/url', {url: 'about:blank'});
    this.#active = undefined;
    return {};
  }

  startDebugSession() {
    throw new Error('Debugging is not served in WebKit.');
  }

  async stop() {
    if (!this.#started) return;
    await this.#started.catch(() => {});
    if (this.#address) await this.#call('DELETE', '').catch(() => {});
    await Promise.all(
      this.#children.splice(0).map((child) => {
        if (child.exitCode !== null || child.signalCode !== null) return undefined;
        child.kill();
        return once(child, 'exit');
      }),
    );
  }

  sendKeys(_id, names) {
    const actions = names
      .map((name) => keys[name] ?? name)
      .flatMap((value) => [
        {type: 'keyDown', value},
        {type: 'keyUp', value},
      ]);
    return this.#call('POST', '/actions', {actions: [{type: 'key', id: 'keyboard', actions}]});
  }

  sendMouseMove(_id, x, y) {
    return this.#moveMouse({type: 'pointerMove', duration: 0, origin: 'viewport', x, y});
  }

  sendMouseDown(_id, button = 'left') {
    return this.#moveMouse({type: 'pointerDown', button: buttons[button]});
  }

  sendMouseUp(_id, button = 'left') {
    return this.#moveMouse({type: 'pointerUp', button: buttons[button]});
  }

  async sendMouseClick(id, x, y, button) {
    await this.sendMouseMove(id, x, y);
    await this.sendMouseDown(id, button);
    await this.sendMouseUp(id, button);
  }

  resetMouse() {
    return this.#call('DELETE', '/actions');
  }

  #moveMouse(action) {
    const parameters = {pointerType: 'mouse'};
    return this.#call('POST', '/actions', {
      actions: [{type: 'pointer', id: 'mouse', parameters, actions: [action]}],
    });
  }

  async #start() {
    const screen = spawn(
      'Xvfb',
      ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
      {stdio: ['ignore', 'ignore', 'ignore', 'pipe']},
    );
    this.#children.push(screen);
    const display = await Promise.race([
      once(screen.stdio[3], 'data').then(([number]) => String(number).trim()),
      once(screen, 'exit').then(([code]) => Promise.reject(new Error(`Xvfb ended with ${code}.`))),
    ]);

    const port = await findFreePort();
    const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: `:${display}`,
        GDK_BACKEND: 'x11',
        // Pages would otherwise read the machine's locale, which may be no language, as their visitor's.
        LANGUAGE: 'en_US',
        LANG: 'en_US.UTF-8',
        LC_ALL: 'en_US.UTF-8',
        // There is no graphics card to composite with.
        WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      },
    });
    this.#children.push(driver);
    const origin = `http://127.0.0.1:${port}`;
    for (let tries = 1; ; tries++) {
      const answer = await fetch(`${origin}/status`).catch(() => undefined);
      if (answer?.ok) break;
      if (tries === 100 || driver.exitCode !== null)
        throw new Error('WebKitWebDriver does not answer.');
      await pause(100);
    }
    this.#address = `${origin}/session`;
    const {sessionId} = await this.#call('POST', '', {capabilities: {alwaysMatch: {}}});
    this.#address += `/${sessionId}`;
  }

  async #call(method, path, content) {
    const body = content && JSON.stringify(content);
    const answer = await fetch(this.#address + path, {method, ...(body && {body})});
    const {value} = await answer.json();
    if (!answer.ok)
      throw new Error(`WebDriver ${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  }
}

/**
 * Makes a launcher for the `browsers` setting of @web/test-runner.
 *
 * @throws {Error} With one line that says what to install, where something is missing.
 */
export function webkitLauncher() {
  const missing = ['Xvfb', 'WebKitWebDriver'].filter((name) => findPrograms([name]).length === 0);
  if (missing.length > 0) {
    throw new Error(
      `No ${missing.join(', no ')}: on Debian install webkit2gtk-driver, xvfb and xauth.`,
    );
  }
  return new WebKitLauncher();
}
