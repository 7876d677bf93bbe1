import {join} from 'node:path';

import {build} from 'esbuild';

/** The files served as bundles, with the mode of React in each. */
const modes = {
  '/test/browsers/react.ts': 'production',
  '/test/browsers/react-development.ts': 'development',
};

/**
 * Serves React as ES modules.
 *
 * @param {string} root
 * @returns {import('@web/dev-server-core').Plugin}
 */
export function bundleReact(root) {
  const bundles = new Map();

  async function bundle(path) {
    const {outputFiles} = await build({
      entryPoints: [join(root, path)],
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'browser',
      target: 'es2022',
      define: {'process.env.NODE_ENV': JSON.stringify(modes[path])},
      logLevel: 'warning',
    });
    return outputFiles[0].text;
  }

  return {
    name: 'bundle-react',
    async serve({path}) {
      if (!Object.hasOwn(modes, path)) return undefined;
      if (!bundles.has(path)) bundles.set(path, bundle(path));
      return {body: await bundles.get(path), type: 'js'};
    },
  };
}
