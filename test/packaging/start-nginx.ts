import {type ChildProcess, spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {join} from 'node:path';

import {findPrograms} from '../setup/find-program.mjs';

/** An nginx that can send brotli. */
export interface Nginx {
  readonly program: string;
  readonly modules: readonly string[];
}

/** Finds nginx and the two modules of ngx_brotli, or says what is missing. */
export function findNginx(): Nginx | string {
  // Debian has it where only its administrator looks for programs.
  const [program] = findPrograms(['nginx', '/usr/sbin/nginx']);
  if (!program) return 'nginx is not installed';
  const {stderr} = spawnSync(program, ['-V'], {encoding: 'utf8'});
  const folder = /--modules-path=(\S+)/.exec(stderr)?.[1] ?? '';
  const modules = ['filter', 'static'].map((kind) =>
    join(folder, `ngx_http_brotli_${kind}_module.so`),
  );
  const missing = modules.find((module) => !existsSync(module));
  return missing ? `nginx is installed without ${missing}` : {program, modules};
}

/** What stands around the written configuration. Nothing outside the folder is read or written. */
function writeSurroundings({modules}: Nginx, folder: string, port: number, config: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `
daemon off;
master_process off;
pid ${folder}/nginx.pid;
lock_file ${folder}/nginx.lock;
error_log stderr notice;
${modules.map((module) => `load_module ${module};`).join('\n')}
events {}
http {
  access_log off;
  ${temporary.map((kind) => `${kind}_temp_path ${folder}/temporary/${kind};`).join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    root ${folder}/root;
    # What a server may have for its other pages.
    add_header X-Frame-Options DENY always;
    expires 1h;
    location ~ \\.js$ { return 403; }
    include "${config}";
  }
}
`;
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** Waits until a server listens; gives what it had to say, and whether it does. */
async function listenTo(child: ChildProcess): Promise<{said: string; listens: boolean}> {
  let said = '';
  let listens = false;
  await new Promise<void>((resolve) => {
    child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      // It says its name once its sockets are open.
      listens ||= /\[notice\].* nginx\/\d/.test(said);
      if (listens) resolve();
    });
    child.once('close', () => resolve());
  });
  return {said, listens};
}

export interface RunningNginx {
  readonly port: number;
  /** Warnings and errors from its start. */
  readonly complaints: string[];
  stop(): Promise<void>;
}

/**
 * Starts nginx on loopback, at a port that is free.
 *
 * @param folder - A temporary folder, whose folder `root` is served.
 * @param config - Path of what stands in the `server` block.
 */
export async function startNginx(
  nginx: Nginx,
  folder: string,
  config: string,
): Promise<RunningNginx> {
  mkdirSync(join(folder, 'temporary'), {recursive: true});
  const path = join(folder, 'surroundings.conf');
  for (let attempt = 1; ; attempt++) {
    const port = await findFreePort();
    writeFileSync(path, writeSurroundings(nginx, folder, port, config));
    const child = spawn(nginx.program, ['-p', folder, '-c', path, '-e', 'stderr'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const {said, listens} = await listenTo(child);
    if (listens) {
      const complaints = said.match(/^.*\[(?:warn|error|crit|alert|emerg)\].*$/gm) ?? [];
      return {
        port,
        complaints,
        async stop() {
          if (child.exitCode !== null || child.signalCode !== null) return;
          child.kill('SIGTERM');
          await once(child, 'close');
        },
      };
    }
    // Somebody else may have taken the port meanwhile.
    if (attempt === 5 || !/bind\(\)/.test(said)) throw new Error(`nginx does not start: ${said}`);
  }
}
