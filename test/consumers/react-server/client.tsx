import {hydrateRoot} from 'react-dom/client';

import {Page, type Way} from './page';

const root = document.getElementById('root')!;
hydrateRoot(root, <Page way={root.dataset.way as Way} />);
