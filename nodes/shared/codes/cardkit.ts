import type { ServiceCodes } from './codeNote';
import { FAILED } from './usual';

const CORRECT = {
	hint: 'Correct the text of the card: the message names what Feishu cannot use.',
};

const CLOSED = {
	hint: 'Send a new card without Card ID: this one has been finished, or was left alone for 10 minutes.',
};

const SHARED = { hint: 'Set update_multi in the config of the card to true.' };

/** Cards whose text is streamed (documentation: the error tables of "Create card entity" and its neighbours). */
export const cardkit: ServiceCodes = {
	codes: {
		10002: { hint: 'Correct the value that the message names.' },
		200220: CORRECT,
		200740: { hint: 'Check Card ID: Feishu does not find the card.' },
		200750: { hint: 'Send a new card without Card ID: a card can be changed for 14 days.' },
		200770: {
			hint: 'Run the workflow again: Feishu knows the idempotency key of the call from another change of the card.',
		},
		200810: {
			hint: 'Wait and repeat the call: somebody is pressing a button of the card.',
			retry: 'busy',
		},
		200850: CLOSED,
		200860: { hint: 'Shorten the text: a card has 30 KB.' },
		300120: FAILED,
		300122: FAILED,
		300301: { hint: 'Give each element of the card an element_id of its own.' },
		300302: SHARED,
		300303: { hint: 'Use a card of schema 2.0.' },
		300305: { hint: 'Use fewer elements: a card holds 200.' },
		300307: { hint: 'Fill in Markdown: the card is empty.' },
		300309: CLOSED,
		300310: { hint: 'Use a card of Stream Text into Card: Feishu streams text only.' },
		300311: {
			hint: 'Use the credential of the app that made the card: no other one can change it.',
		},
		300313: CORRECT,
		300317: {
			hint: 'Send a new card without Card ID: something else changes this one, with sequence numbers of its own that are higher.',
		},
	},
};
