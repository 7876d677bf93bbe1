// only the first file and its siblings
import config from './rollup.config.mjs';
export default config.filter(c => c.output.format === 'es' && !Array.isArray(c.input) && !c.external && c.output.dir === 'dist' && !c.input.cli);
