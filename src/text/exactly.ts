/** Why a quotation is verbatim. (Apart from the other reasons, which are rarer.) */
export const exactly = 'The words are those of the statement.';
