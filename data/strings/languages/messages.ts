// Derived from the English messages: do not edit. To derive it anew: node data/strings/derive.mjs
export const messages = `Conclusion {n}
Signatories
Explanation
Copy
Cite
Link
Context
There is no conclusion “{value}”, only 1 to 10.
Quotations
carousel
slide
Pause
Play
Previous
Next
{n} of {count}
Find a signatory
This could not be loaded. Please reload the page.
Contents
Preamble
Search the statement
Verbatim quotation
Edited quotation
Altered quotation
Not in the statement
Not in the passage named
There are no words to check.
There is no passage “{value}”.
Copied
This browser did not allow copying. The words are selected: copy them by hand.
Conclusion {n}, “{title}”, {statement}
{part}, {statement}
Close
{n} of {count} signatories
No signatory found. Try fewer letters.
one:{n} passage found|{n} passages found
No passage found. Try fewer words, the beginning of a word, or no quotation marks.
Title
Conclusion {n}, title
Conclusion {n}, thesis
Conclusion {n}, body
About this quotation
The statement says so, word for word.
The statement’s words. Every change is marked in the quotation.
The statement does not say it in these words. The differences are marked.
No passage of the statement is near these words.
The passage that is named for these words is not near them.
As quoted here
In the statement
[not in the statement: {words}]
[not in the quotation: {words}]
Unofficial translation by {translator}, {date}
Official translation by {translator}, {date}
Show the original
Show the translation
The translation could not be loaded. These are the original words.
Citation
The words cited
Style
This browser did not allow copying. The reference is selected: copy it by hand.
Download
Download {file}
If {file} was not saved, this page does not allow downloads: copy the text instead.
APA
MLA
Chicago, notes
Chicago, author-date
Harvard
Vancouver
BibTeX
RIS
CSL-JSON
conclusion {n}
title
thesis
preamble
paragraph {n}
paragraphs {first}–{last}
item {n}
items {first}–{last}
sentence {n}
sentences {first}–{last}
signatories
signatory {n}
{from} to {to}
, 
Every departure is marked.
No passage is near.
A piece beside an ellipsis has fewer than three words.
A bracket holds more than five words.
An ellipsis or bracket takes away or puts in a negation.
The quotation adds “{words}”.
The quotation leaves out “{words}”.
The statement has “{words}” where the quotation has “{other}”.`;
