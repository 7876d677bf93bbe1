import 'bellagio-widgets/define';

const conclusion = document.createElement('bellagio-conclusion');
// error: Type 'string' is not assignable to type 'number'
conclusion.n = 'seven';
// error: Type '"whole"' is not assignable to type 'Show'
conclusion.show = 'whole';
// error: Property 'colour' does not exist on type 'ConclusionElement'
conclusion.colour = 'red';
// error: Property 'passages' does not exist on type 'BellagioCopyEvent'
conclusion.addEventListener('bellagio-copy', (event) => event.passages);
// error: Property 'passage' does not exist on type 'BellagioErrorEvent'
document.addEventListener('bellagio-error', (event) => event.passage);
// error: is not assignable to type 'never'
document.createElement('bellagio-quote').verdict = 'verbatim';
