import {useEffect} from 'react';
import {hydrateRoot} from 'react-dom/client';

import {Page, type Way} from './page';

/** The tags come to life once React has taken the page over. */
function DefiningPage({way}: {way: Way}) {
  useEffect(() => void import('bellagio-widgets/define'), []);
  return <Page way={way} />;
}

const root = document.getElementById('root')!;
hydrateRoot(root, <DefiningPage way={root.dataset.way as Way} />);
