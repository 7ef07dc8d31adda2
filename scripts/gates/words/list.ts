/** A word that plain, neutral English does without. */
export interface Word {
	readonly pattern: RegExp;
	/** What to write instead. */
	readonly instead: string;
}

/** Words for which there is a plainer one, and what would speak of men only. */
export const WORDS: readonly Word[] = [
	word(/he|his|him|himself|she|her|hers|herself/, '"they", "their" or "them"'),
	word(/whom/, '"who", or another order of words'),
	word(/shall/, '"should", "must" or the plain present'),
	word(/of late/, '"recently"'),
	word(/strange|strangers?/, '"unknown", "other people" or what exactly is unexpected'),
	word(/knows? no/, '"does not know" or "there is no"'),
	word(/weakness(es)?/, '"vulnerability" or "problem"'),
	word(/nevertheless|nonetheless/, '"all the same" or "still"'),
	word(/please|kindly/, 'the request alone'),
	word(/in order to/, '"to"'),
	word(/in vain/, 'what did not happen'),
	word(/one's|oneself/, '"their own", "your own"'),
	word(/(?:which|that|what|whatever) (?:is|are) no(?! longer)/, '"is not a", "without"'),
	word(/anew/, '"again" or "new"'),
	word(/unawares/, '"by accident" or "without knowing"'),
	word(/if need be/, '"where needed"'),
	word(/in the place of/, '"in place of"'),
	word(/outside of/, '"outside"'),
	word(/nobody knows/, '"unknown"'),
	word(/mail address(?:es)?/, '"e-mail address"'),
	word(
		/(?:de|re|un)?(?:synchron|recogn|organ|util|normal|author|custom|initial)is(?:e[sd]?|ing|ation)/,
		'the spelling with z',
	),
	word(/belongs? into/, '"belongs in"'),
	word(/whilst|amongst|thereof|hereby|hereafter|whereupon|lest|upon/, 'a word of today'),
	word(/utili[sz]e[sd]?|leverages?/, '"use"'),
	word(/error occurred|something went wrong|oops|sorry/, 'what happened'),
	{ pattern: /[\p{L}\p{N})]!(?=\s|$)/gu, instead: 'a period' },
];

/**
 * What Feishu says in its own words: where the project quotes it, the words are Feishu's.
 * Nothing else may stand here.
 */
export const QUOTED: readonly string[] = [];

function word({ source }: RegExp, instead: string): Word {
	const spaced = source.replaceAll(' ', '\\s+');
	return { pattern: new RegExp(`(?<![\\w-])(?:${spaced})(?![\\w-])`, 'giu'), instead };
}
