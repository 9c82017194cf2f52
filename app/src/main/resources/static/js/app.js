// Acquaint in the browser: everything here only adds to pages that already work without it.
// Listeners sit on the document, so that what htmx swaps in needs no setting up.
import './theme.js';
import './menus.js';
import './forms.js';
import './flash.js';
import './picks.js';
import './dialogs.js';
import './palette.js';
import './composer.js';
import './mentions.js';
import './keys.js';
import './zone.js';

document.documentElement.dataset.js = '';
