import {hydrate} from '@lit-labs/ssr-client';
import {render} from 'lit';

import {page} from './page.js';

const main = document.querySelector('main');
const choose = () => render(page(9, choose), main);
hydrate(page(5, choose), main);
